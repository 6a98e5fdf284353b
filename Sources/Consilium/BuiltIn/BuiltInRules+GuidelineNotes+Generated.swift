// swift-format-ignore-file
// Made from Rules/guideline-notes.rules by .ci/embed-rules; a test compares the two.
extension BuiltInRules {
  static let guidelineText: StaticString = #"""
rules guideline-notes version 1.0.0 language 1
  extends neuroendocrine-tumours version 1.0.0
  note "Notes from published guidelines and trials stand beside the options. They come from no
    sentence of the source document, and no note changes a verdict."
  note "Only what was read in a paper, an official recommendation or a named summary of it is noted.
    Figures are medians unless stated; none was checked against licences or reimbursement."

# What published guidelines and trials add to the document: where they contradict or narrow it (G1
# to G10), and where they use the size that it never uses (G9). Every rule here is a note, and
# `evidence` notes say what a trial or series found about patients like this one.
#
# Left out on purpose, because no paper on it has been read: that analogues can deepen the
# hypoglycaemia of an insulinoma (G3); the reserve of kidneys and marrow that radionuclide therapy
# needs (G1); portal vein, liver failure, biliary reconstruction and heart
# failure before liver-directed therapy (G8); proton-pump inhibitors and diazoxide (G10). The
# silences of the document stand beside those options all the same.

# ---- Sources -------------------------------------------------------------------------------------
# "Undated as read": what was read bore no year.

# Thresholds by site

source aspen-protocol "ASPEN, a study of small pancreatic NETs: protocol"
  publisher "ASPEN study group"
  edition "PMC7785972, undated as read"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7785972/"
  statement watching "ENETS advises to watch pancreatic tumours below 2 cm that cause no symptoms
    and make no hormones. The study compares surveillance with surgery in sporadic tumours of up to
    and including 2 cm, proven by biopsy or 68Ga PET; it aims at 1,000 patients."

source aspen-2023 "ASPEN: interim report"
  publisher "British Journal of Surgery"
  edition "2023, PMC10364756"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC10364756/"
  statement interim "Of the non-functioning pancreatic tumours of at most 2 cm in the study, many
    are still removed."

source challis-2019 "Review of pancreatic NETs"
  publisher "Clinical Endocrinology"
  edition "Challis and others, 2019;91:708"
  statement enets "ENETS 2016, as this review gives it: surveillance instead of surgery for chance
    finds below 2 cm."
  statement nccn "NCCN, as this review cites it: surgery above 1 cm."

source paik-2022 "Review of small pancreatic NETs"
  publisher "Journal of Clinical Medicine"
  edition "Paik and Lee, 2022;12:251, PMC9821009"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9821009/"
  statement nccn "NCCN, as this review reads it: observation in selected cases below 2 cm."

source massironi-2016 "Wait-and-watch series of small pancreatic NETs"
  edition "Massironi and others, 2016, PMC4951345"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4951345/"
  statement series "Of 15 patients with a tumour of 20 mm or less, all but one of TNM stage I, one
    did not stay stable; all were alive at 4 years."

source enets-appendix-2016 "ENETS 2016 on NETs of the appendix"
  publisher "ENETS"
  edition "2016, as summarised by Medscape (answers 183281)"
  statement size "Up to 2 cm, removal of the appendix if it is complete; above 2 cm, right
    hemicolectomy."
  statement between "From 1 to 2 cm, hemicolectomy only with a positive margin, deep invasion of the
    mesoappendix, G2 or invasion of vessels."

source czech-appendix "Czech national guideline on NETs, chapter 27"
  publisher "Modra kniha"
  edition "linkos.cz, undated as read"
  statement size "Removal of the appendix is enough below 2 cm, at the tip, R0 and with less than 3
    mm of the mesoappendix invaded; above 2 cm or more than 3 mm, hemicolectomy."
  statement tiny "Below 1 cm and R0, no follow-up."

source rectum-risk-2018 "Size and metastasis of rectal NETs"
  publisher "BMC Gastroenterology"
  edition "2018, citing an earlier series"
  link "https://doi.org/10.1186/s12876-018-0806-y"
  statement risk "Metastases in under 3 % of tumours below 10 mm, in 5 to 15 % from 10 to 19 mm, and
    in about 80 % from 20 mm."

source rinke-denzer-2021 "Colorectal neuroendocrine neoplasms, textbook chapter"
  publisher "Springer Medizin"
  edition "Rinke and Denzer, 2021"
  statement rectum "Rectum: up to 1 cm without risk factors, endoscopic removal that aims at R0;
    from 1 to 2 cm, endoscopic and surgical removal are weighed; above 2 cm without distant
    metastases, oncological resection."
  statement colon "Colon: treated like an adenocarcinoma, except for chance finds of up to 1 cm and
    G1."

source gastric-types-2023 "ENETS 2023 on gastric NETs"
  publisher "ENETS"
  edition "2023, as summarised at ronnyallan.net, 2023-11-14"
  statement types "Type 1 comes with atrophic gastritis (75 to 80 % of cases; metastases in under 5
    %), type 2 with gastrinoma or MEN1 (5 %), type 3 by itself (15 to 25 %; metastases in over 50
    %)."

source esge-2022 "ESGE on endoscopic management of gastric lesions"
  publisher "Endoscopy"
  edition "Deprez and others, 2022;54:412"
  link "https://doi.org/10.1055/a-1751-5742"
  statement type-1 "Type 1 lesions are removed endoscopically once they are larger than 10 mm: a
    strong recommendation on evidence of low quality."

source dell-unto-2024 "Review of type 3 gastric NETs"
  publisher "Frontiers in Medicine"
  edition "Dell'Unto and others, 2024"
  link "https://doi.org/10.3389/fmed.2024.1327864"
  statement type-3 "Small, well-differentiated type 3 tumours within the submucosa: endoscopic
    removal is defended in Europe; North America is more conservative."

source small-bowel-review "Review of small bowel NETs"
  edition "PMC7408509, undated as read"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7408509/"
  statement resection "The primary and the mesenteric nodes are resected where possible. R0 is
    feasible in about 20 % because of late stage; at diagnosis nodes are involved in over 80 % and
    the liver in about 50 %."

source small-bowel-surgery "Surgery for small intestinal NETs"
  edition "PubMed 29177162, abstract, undated as read"
  link "https://pubmed.ncbi.nlm.nih.gov/29177162/"
  statement stages "In G1 and G2, surgery is curative in stages I to III, and palliative in stage
    IV, to prevent obstruction and ischaemia."

source pusceddu-2013 "Review of lung carcinoids"
  publisher "Scientific Research Publishing"
  edition "Pusceddu and others, 2013"
  statement localised "Surgery is the treatment of choice for localised typical and atypical
    carcinoid."

source insulinoma-series "116 operations for insulinoma, 2000 to 2022"
  edition "PMC10456644, undated as read"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC10456644/"
  statement surgery "Surgery comes first; enucleation where the tumour is clear of the duct."

source enets-nec-2023 "ENETS 2023 on digestive neuroendocrine carcinoma"
  publisher "Journal of Neuroendocrinology"
  edition "Sorbye and others, 2023;35:e13249"
  statement localised "Surgery may help in localised disease, after thorough imaging."
  statement metastatic "With metastases, carboplatin with etoposide comes first and irinotecan with
    a fluoropyrimidine second; survival is 11 to 12 months."

# Systemic treatment

source netpraxis-2016 "NETPraxis, a Spanish Delphi survey"
  publisher "BMC Cancer"
  edition "2016;16:858, PMC5100262"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5100262/"
  statement waiting "Wait-and-see is the exception: for frail patients, a low tumour load, or a
    Ki-67 below 2 %."

source australian-pathway "Optimal care pathway for neuroendocrine tumours"
  publisher "Optimal Care Pathways, Australia"
  edition "step 4.2.2, undated as read"
  statement no-treatment "No treatment may suit disease that is symptom-free, of low volume, stable
    or G1, or a patient in poor health."

source promid-2009 "PROMID: octreotide against growth"
  publisher "Journal of Clinical Oncology"
  edition "Rinke and others, 2009;27:4656; Neuroendocrinology 2017;104:26"
  statement trial "85 patients with well-differentiated metastatic midgut tumours not treated
    before: 14.3 against 6.0 months to progression (HR 0.34), best with a low liver load and the
    primary removed; survival no different (84.7 against 83.7 months)."

source clarinet-2014 "CLARINET: lanreotide against growth"
  publisher "New England Journal of Medicine"
  edition "Caplin and others, 2014; extension, Endocrine-Related Cancer 2016;23:191, PMC7881960"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7881960/"
  statement trial "204 patients with non-functioning, receptor-positive tumours of pancreas, midgut,
    hindgut or unknown primary, G1 or G2 with a Ki-67 below 10 %, 96 % of them stable before:
    without progression at 24 months 65.1 against 33.0 % (HR 0.47); in the extension 32.8 to 38.5
    months."

source telestar-2017 "TELESTAR: telotristat for carcinoid diarrhoea"
  publisher "Journal of Clinical Oncology"
  edition "Kulke and others, 2017, abstract"
  statement trial "Telotristat, added to an analogue in patients with 4 or more motions a day: 0.81
    motions a day fewer than with placebo; a response in 44 against 20 %."

source heart-screening-2023 "Screening for carcinoid heart disease"
  publisher "Journal of Neuroendocrinology"
  edition "2023"
  link "https://doi.org/10.1111/jne.13327"
  statement tests "Heart disease in 16 % of 93 patients screened with disseminated small intestinal
    NET. NT-proBNP at 260 ng/L finds 46 % of it (specificity 79 %), plasma 5-HIAA at 752 nmol/L 92 %
    (85 %), chromogranin A at 598 pmol/L 100 % (69 %)."

source dobson-2014 "Plasma 5-HIAA and carcinoid heart disease"
  publisher "British Journal of Cancer"
  edition "Dobson and others, 2014;111:1703, PMC4453728"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4453728/"
  statement prognosis "In 137 patients a higher plasma 5-HIAA predicted progression and death."

source netter-1-2017 "NETTER-1: radionuclide therapy after octreotide"
  publisher "New England Journal of Medicine"
  edition "Strosberg and others, 2017;376:125"
  statement trial "229 patients with well-differentiated, receptor-positive metastatic midgut
    tumours progressing on octreotide: without progression at 20 months 65.2 against 10.8 %;
    response in 18 against 3 %."

source netter-2-2024 "NETTER-2: radionuclide therapy as first treatment"
  publisher "Lancet"
  edition "Singh and others, 2024, as summarised by docwirenews and Nature Reviews Clinical
    Oncology"
  statement trial "First treatment of G2 with a Ki-67 from 10 to 20 % and G3 up to 55 %, all target
    lesions receptor-positive: 22.8 against 8.5 months without progression (HR 0.276)."

source erasmus-2017 "Radionuclide therapy in Rotterdam"
  publisher "Clinical Cancer Research"
  edition "Brabander and others, 2017;23:4617"
  statement series "Response in 39 %, 29 months without progression, survival of 63 months;
    myelodysplastic syndrome in 1.5 % and acute leukaemia in 0.7 %."

source nice-ta539 "NICE TA539: radionuclide therapy"
  publisher "NICE"
  edition "TA539, undated as read"
  link "https://www.nice.org.uk/guidance/ta539"
  statement recommendation "For unresectable or metastatic, progressive, well-differentiated G1 or
    G2 gastroenteropancreatic tumours that are receptor-positive."

source radionuclide-selection-2022 "Selection for radionuclide therapy"
  publisher "Cancer Imaging"
  edition "2022, s40644-022-00465-3, table 1; the gate also in Radiopaedia"
  statement gate "Uptake above that of the liver (Krenning above 2) is the usual gate; disease
    positive on FDG but not on receptor imaging is unsuitable."

source radiant-3-2011 "RADIANT-3: everolimus in pancreatic NET"
  publisher "New England Journal of Medicine"
  edition "Yao and others, 2011;364:514; survival in PMC5791842"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5791842/"
  statement trial "410 patients with G1 or G2 pancreatic tumours that had progressed within 12
    months: 11.0 against 4.6 months without progression (HR 0.35); survival 44.0 against 37.7
    months, not significant."

source radiant-4-2016 "RADIANT-4: everolimus in lung and digestive NET"
  publisher "Lancet"
  edition "Yao and others, 2016;387:968"
  statement trial "302 patients with progressing non-functional tumours of lung or digestive tract:
    11.0 against 3.9 months without progression (HR 0.48)."

source sunitinib-2011 "Sunitinib in pancreatic NET"
  publisher "New England Journal of Medicine"
  edition "Raymond and others, 2011;364:501"
  statement trial "171 patients with well-differentiated pancreatic tumours that had progressed
    within 12 months: 11.4 against 5.5 months without progression (HR 0.42); response in 9.3 %."

source nice-ta449 "NICE TA449: everolimus and sunitinib"
  publisher "NICE"
  edition "TA449, undated as read"
  link "https://www.nice.org.uk/guidance/ta449"
  statement recommendation "Everolimus and sunitinib for progressive, unresectable or metastatic
    pancreatic tumours; everolimus for G1 or G2 non-functional tumours of digestive tract or lung."

source cabinet-2024 "CABINET: cabozantinib after earlier treatment"
  publisher "New England Journal of Medicine"
  edition "Chan and others, 2024, as given by several summaries"
  statement trial "After earlier treatment: 13.8 against 4.4 months without progression in
    pancreatic tumours (HR 0.23), 8.4 against 3.9 months at other sites (HR 0.38). Approved by the
    FDA in March 2025."

source e2211-2023 "ECOG-ACRIN E2211: temozolomide with or without capecitabine"
  publisher "Journal of Clinical Oncology"
  edition "Kunz and others, 2023;41:1359"
  statement trial "144 patients with progressing pancreatic tumours of low or intermediate grade:
    22.7 months without progression with capecitabine, 14.4 without (HR 0.58); survival 58.7 against
    53.8 months, not significant."

source nordic-nec "NORDIC NEC 1 and 2: platinum with etoposide"
  publisher "British Journal of Cancer"
  edition "Sorbye and others, 2025, abstracts"
  statement second "NORDIC NEC 2, 427 patients with NEC and 117 with G3 NET: immediate progression
    in 41 and 24 %, 3.4 and 7.4 months without progression, survival of 7.4 and 21.8 months."
  statement first "NORDIC NEC 1: with a Ki-67 below 55 % fewer respond, and survival is longer."

source enets-2016-table "ENETS 2016: choice of systemic treatment"
  publisher "ENETS"
  edition "2016, as given in table 2 of PMC5611500"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5611500/"
  statement analogues "Octreotide in receptor-positive G1 of the midgut with a low burden;
    lanreotide in receptor-positive G1 and G2 up to 10 % of midgut or pancreas."
  statement chemotherapy "Streptozotocin with 5-FU, or temozolomide with capecitabine, in the
    pancreas, where disease is fast or bulky; cisplatin with etoposide in poorly differentiated G3."
  statement targeted "Everolimus in the lung (atypical or receptor-negative), the pancreas and
    receptor-negative midgut; sunitinib in the pancreas."
  statement radionuclide "Radionuclide therapy in the midgut; positive receptor imaging is
    required."

# Treatment of metastases

source crisis-review "Review of carcinoid crisis"
  edition "PMC8833591, undated as read"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8833591/"
  statement prevention "There is no standard protocol for the prevention of carcinoid crisis;
    octreotide is customary."

source crisis-2019 "Carcinoid crisis in liver procedures"
  publisher "Pancreas"
  edition "2019"
  statement series "One centre: crisis or instability in 32 % of 75 liver procedures, not linked to
    the use of octreotide, whose continued use was advised meanwhile."

source embolisation-2009 "Embolisation in midgut carcinoid syndrome"
  publisher "British Journal of Surgery"
  edition "2009;96:517-521"
  link "https://doi.org/10.1002/bjs.6587"
  statement series "107 patients with midgut carcinoid syndrome: survival of 56 months from the
    first procedure, complications in 7.5 %, death within 30 days in 1.9 %."

source gupta-2013 "Review of embolisation of liver metastases"
  edition "Gupta, 2013, PMC3700796"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3700796/"
  statement use "Embolisation, chemoembolisation and radioembolisation are used for liver disease
    that is refractory, unresectable or has come back; they relieve hormonal symptoms."

source ablation-2005 "Radiofrequency ablation of liver metastases"
  publisher "Abdominal Imaging"
  edition "2005"
  link "https://doi.org/10.1007/s00261-004-0258-4"
  statement series "25 patients, 189 tumours: load controlled in 14 of 19, hormonal symptoms
    relieved in 69 %, complications in 12 %."

source ablation-2013 "Ablation with resection of liver metastases"
  publisher "HPB"
  edition "2013;15:190"
  statement series "94 patients with lesions of 1.4 cm, ablated along with resection: 80 % alive at
    5 years."

source milan-criteria "Milan criteria for liver transplantation in NET"
  edition "Sposito, 2017; seen through a web summary, droracle.ai"
  statement criteria "The Milan criteria, as this summary gives them: low grade, a primary drained
    by the portal vein and removed, under 50 % of the liver involved, stable for 6 months, about 60
    years or younger."

source transplant-2022 "Liver transplantation for NET metastases"
  publisher "American Journal of Transplantation"
  edition "Maspero and others, 2022, PMC9805141"
  link "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9805141/"
  statement outcome "Of patients who met the criteria, 93 % were alive 10 years after
    transplantation and 75 % after resection."

source bone-radiotherapy-2019 "External beams for painful bone metastases"
  publisher "Advances in Radiation Oncology"
  edition "2019, PubMed 31360808"
  link "https://pubmed.ncbi.nlm.nih.gov/31360808/"
  statement series "28 patients with 61 painful sites: better in 90 %, for 3.5 months; a single
    fraction did as well as several."

source bone-metastases-manchester "Bone metastases in 1,212 patients"
  publisher "Manchester"
  edition "Lim and others, undated as read"
  statement series "7 % of 1,212 patients had bone metastases; 34 % of these had radiotherapy, 44 %
    analgesia and 22 % bisphosphonates."

source cruk-radiotherapy "Radiotherapy for neuroendocrine tumours"
  publisher "Cancer Research UK"
  edition "cancerresearchuk.org, undated as read"
  statement spread "External beams are used for spread to bone or brain, for pain and comfort."

# ---- Definitions ---------------------------------------------------------------------------------

define small-bowel "Jejunum or ileum": primary-site in (jejunum, ileum)

define digestive-primary "Known primary at a digestive site":
  primary-site in digestive-sites and primary-site is not unknown-primary

# Sporadic: no hereditary syndrome was found, whether it was looked for or not.
define watchable-pancreas "Localised, sporadic, non-functioning and symptom-free pancreatic NET":
  all of (
    primary-site is pancreas,
    differentiation is well,
    hereditary-syndrome in (none, not-tested),
    spread is none,
    functional-status is non-functional,
    symptoms none)

# ---- G1: radionuclide therapy --------------------------------------------------------------------

# Not done is not positive either.
rule g1.receptors
  notes radionuclide-therapy
  when sstr-status is not positive
  because "Receptor imaging is not on record as positive. NETTER-1, NETTER-2 and NICE TA539 are
    about receptor-positive disease; the usual gate is uptake above that of the liver, and disease
    seen on FDG but not on receptor imaging counts as unsuitable."
  cite netter-1-2017 trial
  cite netter-2-2024 trial
  cite nice-ta539 recommendation
  cite radionuclide-selection-2022 gate
  cite enets-2016-table radionuclide

rule g1.carcinoma
  notes radionuclide-therapy
  when differentiation is poor
  because "The tumour is poorly differentiated. NETTER-1 and NICE TA539 are about
    well-differentiated G1 and G2; NETTER-2 went up to G3 with a Ki-67 of 55 %."
  cite netter-1-2017 trial
  cite netter-2-2024 trial
  cite nice-ta539 recommendation

rule g1.stable
  notes radionuclide-therapy
  when progression is stable
  because "The disease is stable. NETTER-1 and NICE TA539 are about disease that progresses;
    NETTER-2 gave it as first treatment, in higher grades."
  cite netter-1-2017 trial
  cite netter-2-2024 trial
  cite nice-ta539 recommendation

rule evidence.radionuclide
  notes radionuclide-therapy
  when sstr-status is positive and has-spread
  because "Trials of receptor-positive disease: NETTER-1, midgut progressing on octreotide, 65
    against 11 % without progression at 20 months; NETTER-2, first treatment of higher grades, 22.8
    against 8.5 months. In the Rotterdam series 1.5 % had a myelodysplastic syndrome and 0.7 % acute
    leukaemia."
  cite netter-1-2017 trial
  cite netter-2-2024 trial
  cite erasmus-2017 series

# ---- G2 and G3: somatostatin analogues -----------------------------------------------------------

# CLARINET took a Ki-67 below 10 %, so 10 % itself is outside.
rule g2.ki-67
  notes somatostatin-analogues
  when ki-67 at least 10 %
  because "Ki-67 is 10 % or more. CLARINET showed control of growth by lanreotide for a Ki-67 below
    10 %, and ENETS 2016 names lanreotide up to 10 %."
  cite clarinet-2014 trial
  cite enets-2016-table analogues

rule g2.carcinoma
  notes somatostatin-analogues
  when differentiation is poor
  because "The tumour is poorly differentiated. The evidence that analogues control growth is about
    well-differentiated tumours (PROMID) and G1 or G2 (CLARINET)."
  cite promid-2009 trial
  cite clarinet-2014 trial

rule g2.receptors
  notes somatostatin-analogues
  when sstr-status is negative
  because "Receptor imaging is negative. CLARINET took receptor-positive tumours only, and ENETS
    2016 names analogues for these."
  cite clarinet-2014 trial
  cite enets-2016-table analogues

# The guidelines' own caution was not read, so the note says only what the trials leave open.
rule g3.insulinoma
  notes somatostatin-analogues
  when syndrome is insulinoma
  because "An insulinoma. Neither trial of growth speaks for it: CLARINET took non-functioning
    tumours, PROMID tumours of the midgut. Nothing that was read for these notes says what analogues
    do to its hypoglycaemia."
  cite clarinet-2014 trial
  cite promid-2009 trial

rule evidence.heart
  notes somatostatin-analogues
  when syndrome is carcinoid
  because "A screening study found carcinoid heart disease in 16 % of disseminated small intestinal
    NETs. Plasma 5-HIAA at 752 nmol/L found 92 % of it, NT-proBNP at 260 ng/L 46 %; a higher 5-HIAA
    went with progression and death."
  cite heart-screening-2023 tests
  cite dobson-2014 prognosis

# ---- G4: chemotherapy ----------------------------------------------------------------------------

rule g4.elsewhere
  notes chemotherapy
  when grade in (G1, G2) and primary-site is not pancreas
  because "G1 or G2, and the primary is not known to be in the pancreas. ENETS 2016 names
    chemotherapy for the pancreas, where disease is fast or bulky, and for poorly differentiated
    G3."
  cite enets-2016-table chemotherapy

rule g4.pancreas
  notes chemotherapy
  when grade in (G1, G2) and primary-site is pancreas
  because "G1 or G2 of the pancreas. ENETS 2016 names streptozotocin with 5-FU, or temozolomide with
    capecitabine, where disease is fast or bulky; in E2211, about progressing disease, capecitabine
    added to temozolomide gave 22.7 against 14.4 months without progression."
  cite enets-2016-table chemotherapy
  cite e2211-2023 trial

rule g4.carcinoma
  notes chemotherapy
  when differentiation is poor
  because "The tumour is poorly differentiated. ENETS names platinum with etoposide; in NORDIC NEC 2
    41 % of NEC progressed at once, and survival was 7.4 months. In NORDIC NEC 1 fewer responded
    with a Ki-67 below 55 %, and survival was longer."
  cite enets-2016-table chemotherapy
  cite nordic-nec second
  cite nordic-nec first
  cite enets-nec-2023 metastatic

# ---- G5: targeted therapy ------------------------------------------------------------------------

rule g5.sunitinib
  notes targeted-therapy
  when primary-site is not pancreas
  because "The primary is not known to be in the pancreas. The sunitinib trial took pancreatic
    tumours only, and NICE TA449 and ENETS 2016 name it for these alone."
  cite sunitinib-2011 trial
  cite nice-ta449 recommendation
  cite enets-2016-table targeted

rule g5.site
  notes targeted-therapy
  when not targeted-site and primary-site is not unknown-primary
  because "The primary is neither in the pancreas nor in lung or digestive tract. RADIANT-3 and the
    sunitinib trial are about pancreatic tumours, RADIANT-4 about tumours of lung or digestive
    tract."
  cite radiant-3-2011 trial
  cite radiant-4-2016 trial
  cite sunitinib-2011 trial

rule g5.stable
  notes targeted-therapy
  when progression is stable
  because "The disease is stable. The trials of everolimus and sunitinib took disease that was
    progressing."
  cite radiant-3-2011 trial
  cite radiant-4-2016 trial
  cite sunitinib-2011 trial
  cite nice-ta449 recommendation

rule g5.carcinoma
  notes targeted-therapy
  when differentiation is poor
  because "The tumour is poorly differentiated. RADIANT-3 took G1 and G2, the sunitinib trial
    well-differentiated tumours; NICE TA449 names everolimus outside the pancreas for G1 and G2."
  cite radiant-3-2011 trial
  cite sunitinib-2011 trial
  cite nice-ta449 recommendation

rule evidence.cabozantinib
  notes targeted-therapy
  when progressing
  because "The disease progresses. Beside the two drugs that the document names, CABINET showed
    longer control by cabozantinib after earlier treatment: 13.8 against 4.4 months in the pancreas,
    8.4 against 3.9 elsewhere."
  cite cabinet-2024 trial

# ---- G6: surgery ---------------------------------------------------------------------------------

rule g6.carcinoma
  notes surgery
  when differentiation is poor and spread is distant and digestive-primary
  because "A poorly differentiated tumour of a digestive site with distant metastases. ENETS 2023 on
    digestive carcinoma sees a place for surgery in localised disease, after thorough imaging; with
    metastases it names chemotherapy first."
  cite enets-nec-2023 localised
  cite enets-nec-2023 metastatic

rule g6.carcinoma-localised
  notes surgery
  when differentiation is poor and spread is none and digestive-primary
  because "A localised, poorly differentiated tumour of a digestive site. ENETS 2023: surgery may
    help, after thorough imaging."
  cite enets-nec-2023 localised

rule g6.nodes
  notes surgery
  when small-bowel and spread is regional-nodes and grade in (G1, G2)
  because "Small bowel, G1 or G2, with regional nodes. A published account calls surgery curative up
    to stage III, so nodes do not rule out a cure. A review of small bowel NETs finds R0 feasible in
    about 20 % because of late stage; at diagnosis the liver is involved in about 50 %."
  cite small-bowel-surgery stages
  cite small-bowel-review resection

rule g6.palliative
  notes surgery
  when small-bowel and spread is distant and grade in (G1, G2)
  because "Small bowel, G1 or G2, with distant metastases. A published account of such surgery calls
    it palliative here, to prevent obstruction and ischaemia."
  cite small-bowel-surgery stages

rule evidence.insulinoma
  notes surgery
  when syndrome is insulinoma
  because "An insulinoma. In a published series of 116 operations surgery came first, as enucleation
    where the tumour was clear of the duct."
  cite insulinoma-series surgery

rule evidence.lung
  notes surgery
  when primary-site is lung and histological-type in (typical-carcinoid, atypical-carcinoid)
    and spread is none
  because "A localised lung carcinoid. A review calls surgery the treatment of choice."
  cite pusceddu-2013 localised

# The criteria ask for low grade; what that leaves out of G2 was not read.
rule evidence.transplantation
  notes surgery
  when metastasis-sites only liver and liver-burden below 50 % and grade in (G1, G2)
  because "G1 or G2, with metastases in the liver only and less than half of it involved. The Milan
    criteria for transplantation, seen through a web summary only, ask for this and for low grade, a
    removed primary with portal drainage, 6 stable months and an age of about 60 at most. Of
    patients who met them 93 % were alive 10 years after transplantation, 75 % after resection."
  cite milan-criteria criteria
  cite transplant-2022 outcome

# ---- G7: active surveillance ---------------------------------------------------------------------

# Whether surveillance is offered or not.
rule g7.waiting
  notes active-surveillance
  always
  because "Where the document asks only how fast the cancer grows, a Spanish Delphi survey keeps
    waiting for frail patients, a low load or a Ki-67 below 2 %, and the Australian pathway for
    disease without symptoms, of low volume, stable or G1, or for poor health."
  cite netpraxis-2016 waiting
  cite australian-pathway no-treatment

# ---- G8: liver-directed therapy ------------------------------------------------------------------

rule g8.crisis
  notes hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation
  when syndrome is carcinoid and liver-involved
  because "Carcinoid syndrome. One published series saw crisis or instability in 32 % of 75 liver
    procedures, whether octreotide was given or not; there is no standard protocol, and prevention
    with octreotide is customary."
  cite crisis-2019 series
  cite crisis-review prevention

rule evidence.embolisation
  notes hepatic-artery-embolisation, chemoembolisation
  when liver-involved and syndrome is carcinoid
  because "In a published series of 107 patients with midgut carcinoid syndrome survival was 56
    months from the first embolisation; complications came in 7.5 %, death within 30 days in 1.9 %.
    A review names it for refractory, unresectable or recurrent liver disease."
  cite embolisation-2009 series
  cite gupta-2013 use

rule evidence.ablation
  notes radiofrequency-ablation
  when liver-involved
  because "In a published series of 25 patients ablation controlled the load in 14 of 19 and
    relieved hormonal symptoms in 69 %, with complications in 12 %. Along with resection, for
    lesions of 1.4 cm, 80 % of 94 patients were alive at 5 years."
  cite ablation-2005 series
  cite ablation-2013 series

# ---- External beams ------------------------------------------------------------------------------

rule evidence.bone-pain
  notes external-beam-radiotherapy
  when symptoms include bone-pain and metastasis-sites include bone
  because "Painful bone metastases. In a published series of 28 patients external beams eased 90 %
    of 61 sites, for 3.5 months; one fraction did as well as several. In a Manchester series a third
    of the patients with bone metastases had radiotherapy."
  cite bone-radiotherapy-2019 series
  cite bone-metastases-manchester series

rule evidence.bone-brain
  notes external-beam-radiotherapy
  when metastasis-sites include any of (bone, brain)
  because "Metastases in bone or brain. Cancer Research UK names external beams for both, for pain
    and comfort."
  cite cruk-radiotherapy spread

# ---- G9: size by site ----------------------------------------------------------------------------
# The document names size as a basis of the decision and sets no threshold.

rule g9.pancreas
  notes active-surveillance, surgery
  when watchable-pancreas and tumour-size at most 20 mm
  because "A localised, well-differentiated pancreatic tumour of at most 2 cm, non-functioning and
    symptom-free, with no hereditary syndrome found. ENETS advises to watch such tumours below 2 cm;
    ASPEN compares that with surgery in sporadic tumours up to 2 cm, and many are still removed. In
    a series of 15 one did not stay stable."
  cite aspen-protocol watching
  cite aspen-2023 interim
  cite challis-2019 enets
  cite massironi-2016 series

# Both readings speak only between their limits, so 20 mm itself is outside.
rule g9.pancreas-nccn
  notes active-surveillance, surgery
  when watchable-pancreas and tumour-size above 10 mm and tumour-size at most 20 mm
    and tumour-size is not 20 mm
  because "Between 1 and 2 cm published reviews read NCCN in two ways: surgery above 1 cm, or
    observation in selected cases below 2 cm."
  cite challis-2019 nccn
  cite paik-2022 nccn

rule g9.stomach-small
  notes active-surveillance, surgery
  when gastric-type is type-1 and tumour-size at most 10 mm and spread is not distant
  because "A type 1 gastric NET of at most 10 mm. ESGE recommends endoscopic removal once a lesion
    is larger; ENETS 2023 gives metastases in under 5 % of type 1."
  cite esge-2022 type-1
  cite gastric-types-2023 types

rule g9.stomach-large
  notes active-surveillance, surgery
  when gastric-type is type-1 and tumour-size above 10 mm and spread is not distant
  because "A type 1 gastric NET larger than 10 mm. ESGE recommends endoscopic removal: strongly, on
    evidence of low quality."
  cite esge-2022 type-1

rule g9.stomach-type-2
  notes surgery
  when gastric-type is type-2 and spread is not distant
  because "A type 2 gastric NET. ENETS 2023 ties it to gastrinoma or MEN1, in about 5 % of gastric
    NETs."
  cite gastric-types-2023 types

rule g9.stomach-type-3
  notes active-surveillance, surgery
  when gastric-type is type-3 and spread is not distant
  because "A type 3 gastric NET. ENETS 2023 gives metastases in over 50 %. For small,
    well-differentiated ones within the submucosa endoscopic removal is defended in Europe; North
    America is more conservative."
  cite gastric-types-2023 types
  cite dell-unto-2024 type-3

rule g9.appendix
  notes surgery
  when primary-site is appendix and tumour-size at most 20 mm and spread is not distant
  because "An appendix tumour of at most 2 cm. ENETS 2016: removal of the appendix, if it is
    complete; from 1 to 2 cm hemicolectomy only with a positive margin, deep invasion of the
    mesoappendix, G2 or invasion of vessels. The Czech guideline adds: at the tip, R0, and less than
    3 mm of the mesoappendix invaded."
  cite enets-appendix-2016 size
  cite enets-appendix-2016 between
  cite czech-appendix size

rule g9.appendix-large
  notes surgery
  when primary-site is appendix and tumour-size above 20 mm and spread is not distant
  because "An appendix tumour above 2 cm. ENETS 2016 and the Czech guideline name hemicolectomy."
  cite enets-appendix-2016 size
  cite czech-appendix size

# The guideline says below 1 cm, so 10 mm itself is outside.
rule g9.appendix-tiny
  notes active-surveillance
  when primary-site is appendix and tumour-size at most 10 mm and tumour-size is not 10 mm
    and resection-status is R0 and spread is not distant
  because "An appendix tumour below 1 cm, removed completely. The Czech guideline asks for no
    follow-up."
  cite czech-appendix tiny

rule g9.rectum
  notes active-surveillance, surgery
  when primary-site is rectum and tumour-size at most 10 mm and spread is not distant
  because "A rectal tumour of at most 1 cm. A textbook names endoscopic removal that aims at R0,
    where there are no risk factors."
  cite rinke-denzer-2021 rectum

rule g9.rectum-between
  notes active-surveillance, surgery
  when primary-site is rectum and tumour-size above 10 mm and tumour-size at most 20 mm
    and spread is not distant
  because "A rectal tumour of 1 to 2 cm. A textbook weighs endoscopic against surgical removal."
  cite rinke-denzer-2021 rectum

rule g9.rectum-large
  notes active-surveillance, surgery
  when primary-site is rectum and tumour-size above 20 mm and spread is not distant
  because "A rectal tumour above 2 cm without distant metastases. A textbook names oncological
    resection."
  cite rinke-denzer-2021 rectum

# One note for all sizes: its limits differ from those of the notes above.
rule g9.rectum-risk
  notes active-surveillance, surgery
  when primary-site is rectum and spread is not distant
  because "Size and rectal tumours: in an earlier series metastases came with under 3 % of those
    below 10 mm, 5 to 15 % from 10 to 19 mm, and about 80 % from 20 mm."
  cite rectum-risk-2018 risk

rule g9.colon-small
  notes surgery
  when primary-site is colon and grade is G1 and tumour-size at most 10 mm and spread is not distant
  because "A G1 tumour of the colon of at most 1 cm. A textbook treats colon NETs like
    adenocarcinoma, except for such tumours found by chance."
  cite rinke-denzer-2021 colon

rule g9.colon
  notes surgery
  when primary-site is colon and (tumour-size above 10 mm or grade is not G1)
    and spread is not distant
  because "A tumour of the colon above 1 cm or not G1. A textbook treats it like an adenocarcinoma."
  cite rinke-denzer-2021 colon

# ---- G10: supportive drugs -----------------------------------------------------------------------

rule g10.telotristat
  notes supportive-drugs
  when syndrome is carcinoid
  because "Carcinoid syndrome. For diarrhoea of 4 or more motions a day in spite of an analogue,
    TELESTAR showed 0.81 motions a day fewer with telotristat than with placebo, and a response in
    44 against 20 %."
  cite telestar-2017 trial

# ---- Cases ---------------------------------------------------------------------------------------
# Each note is shown where it appears, and each limit from both sides.

case "Receptor-negative, stable G2 of the ileum, Ki-67 10 %"
  note "G1, G2, G4, G5 and G6 beside arguments that stay as they are."
  given primary-site ileum, spread distant, metastasis-sites only liver, grade G2, ki-67 10 %,
    sstr-status negative, progression stable, liver-burden 49.9 %, surgery-feasible yes,
    functional-status non-functional
  expect candidate somatostatin-analogues by ssa.5, candidate radionuclide-therapy by radio.1,
    notes g1.receptors, g1.stable, g2.ki-67, g2.receptors, g4.elsewhere, g5.sunitinib, g5.stable,
    g6.palliative, g7.waiting, evidence.ablation, evidence.transplantation

case "The same tumour with a Ki-67 of 9.9 %, receptor-positive and growing"
  note "The other side of each limit: below 10 %, and half of the liver."
  given primary-site ileum, spread distant, metastasis-sites only liver, grade G2, ki-67 9.9 %,
    sstr-status positive, progression growing, liver-burden 50 %, surgery-feasible yes,
    functional-status non-functional
  expect candidate somatostatin-analogues by ssa.5, candidate radionuclide-therapy by radio.1,
    notes evidence.radionuclide, evidence.cabozantinib,
    without g1.receptors, g1.stable, g2.ki-67, g2.receptors, g5.stable, evidence.transplantation

case "Receptor imaging not done"
  note "What was not looked for is not positive."
  given primary-site pancreas, spread distant, sstr-status not-done, grade G1
  expect notes g1.receptors, g4.pancreas

case "Receptor imaging unknown"
  note "An unknown result carries no note; the sheet says that it would depend on it."
  given primary-site pancreas, spread distant
  expect candidate radionuclide-therapy by radio.1, notes g7.waiting

case "Poorly differentiated colon primary with distant metastases"
  note "NEC: five options argue as before, each with what its trials were about."
  given primary-site colon, spread distant, differentiation poor, tumour-size 45 mm,
    surgery-feasible yes
  expect candidate chemotherapy by chemo.1, candidate surgery by surgery.1,
    notes g1.carcinoma, g2.carcinoma, g4.carcinoma, g5.carcinoma, g6.carcinoma,
    without g4.elsewhere, g6.carcinoma-localised

case "Poorly differentiated lung primary with distant metastases"
  note "ENETS 2023 on carcinoma is about digestive sites."
  given primary-site lung, spread distant, differentiation poor, surgery-feasible yes
  expect candidate surgery by surgery.1, notes g4.carcinoma, without g6.carcinoma

case "NEC of unknown primary, metastases in less than half of the liver"
  note "Neither a known digestive site nor the low grade that the Milan criteria ask for. An unknown
    primary may be at a site of the trials of targeted drugs."
  given primary-site unknown-primary, spread distant, metastasis-sites only liver, grade NEC,
    liver-burden 20 %, surgery-feasible yes
  expect candidate surgery by surgery.1, notes g5.sunitinib, g5.carcinoma,
    without g6.carcinoma, evidence.transplantation, g5.site

case "Well-differentiated G3 with metastases in less than half of the liver"
  given primary-site pancreas, spread distant, metastasis-sites only liver, grade G3,
    differentiation well, liver-burden 20 %, surgery-feasible yes
  expect candidate surgery by surgery.1, without evidence.transplantation

case "Localised NEC of the colon"
  given primary-site colon, spread none, grade NEC, ki-67 80 %, tumour-size 20 mm,
    surgery-feasible yes
  expect candidate surgery by surgery.3, notes g6.carcinoma-localised, g9.colon,
    without g6.carcinoma

case "Insulinoma of 12 mm"
  note "G3. The document argues for analogues in any functional tumour."
  given primary-site pancreas, tumour-size 12 mm, spread none, syndrome insulinoma,
    symptoms only hypoglycaemia, surgery-feasible yes
  expect candidate somatostatin-analogues by ssa.1, candidate surgery by surgery.3,
    notes g3.insulinoma, evidence.insulinoma

case "Thymus, growing and spread"
  given primary-site thymus, spread distant, progression growing, surgery-feasible no,
    differentiation well
  expect candidate targeted-therapy by targeted.3,
    notes g5.site, g5.sunitinib, evidence.cabozantinib

case "Ileum with regional nodes"
  note "G6. The document does not address nodes."
  given primary-site ileum, spread regional-nodes, grade G1, surgery-feasible yes
  expect candidate surgery by surgery.1, notes g6.nodes, flag.regional-nodes

case "NEC of the ileum with regional nodes"
  note "The account of cure in spite of nodes is about G1 and G2."
  given primary-site ileum, spread regional-nodes, grade NEC, surgery-feasible yes
  expect candidate surgery by surgery.1, notes flag.regional-nodes, without g6.nodes

case "Localised typical carcinoid of the lung"
  given primary-site lung, histological-type typical-carcinoid, spread none, surgery-feasible yes
  expect candidate surgery by surgery.3, notes evidence.lung

case "Carcinoid syndrome with liver and bone metastases"
  note "G8 and G10."
  given primary-site ileum, spread distant, metastasis-sites only (liver, bone), syndrome carcinoid,
    symptoms only (diarrhoea, flushing, bone-pain), surgery-feasible no
  expect candidate hepatic-artery-embolisation by liver.2,
    candidate external-beam-radiotherapy by radio.4, candidate supportive-drugs by supportive.1,
    notes g8.crisis, g10.telotristat, evidence.heart, evidence.embolisation, evidence.ablation,
    evidence.bone-pain, evidence.bone-brain

case "Brain metastases"
  given primary-site lung, spread distant, metastasis-sites only brain
  expect notes evidence.bone-brain, flag.r11

case "Small pancreatic tumour of 20 mm"
  note "G6 and G9: the limit itself belongs to ASPEN."
  given primary-site pancreas, spread none, functional-status non-functional, symptoms none,
    surgery-feasible yes, grade G1, hereditary-syndrome none, tumour-size 20 mm
  expect candidate surgery by surgery.3, notes g9.pancreas, g7.waiting, without g9.pancreas-nccn

case "Pancreatic tumour of 19.9 mm"
  note "Below 2 cm NCCN speaks too, in both readings."
  given primary-site pancreas, spread none, functional-status non-functional, symptoms none,
    surgery-feasible yes, grade G1, hereditary-syndrome none, tumour-size 19.9 mm
  expect candidate surgery by surgery.3, notes g9.pancreas, g9.pancreas-nccn

case "Pancreatic tumour of 20.1 mm"
  note "Above the limit the note on watching is gone."
  given primary-site pancreas, spread none, functional-status non-functional, symptoms none,
    surgery-feasible yes, grade G1, hereditary-syndrome none, tumour-size 20.1 mm
  expect candidate surgery by surgery.3, notes g7.waiting, without g9.pancreas, g9.pancreas-nccn

case "Pancreatic tumour of 10.1 mm"
  given primary-site pancreas, spread none, functional-status non-functional, symptoms none,
    surgery-feasible yes, grade G2, hereditary-syndrome not-tested, tumour-size 10.1 mm
  expect notes g9.pancreas, g9.pancreas-nccn

case "Pancreatic tumour of 10 mm"
  given primary-site pancreas, spread none, functional-status non-functional, symptoms none,
    surgery-feasible yes, grade G2, hereditary-syndrome not-tested, tumour-size 10 mm
  expect notes g9.pancreas, without g9.pancreas-nccn

case "Pancreatic NEC of 15 mm"
  note "What is advised and studied is the watching of NETs, not of carcinoma."
  given primary-site pancreas, spread none, functional-status non-functional, symptoms none,
    surgery-feasible yes, grade NEC, ki-67 80 %, hereditary-syndrome none, tumour-size 15 mm
  expect candidate surgery by surgery.3, notes g6.carcinoma-localised,
    without g9.pancreas, g9.pancreas-nccn

case "Pancreatic tumour of 15 mm with MEN1"
  note "ASPEN is about sporadic tumours."
  given primary-site pancreas, spread none, functional-status non-functional, symptoms none,
    surgery-feasible yes, grade G1, hereditary-syndrome MEN1, tumour-size 15 mm
  expect candidate surgery by surgery.3, notes silent.hereditary,
    without g9.pancreas, g9.pancreas-nccn

case "Gastric type 1 of 10 mm"
  given primary-site stomach, spread none, surgery-feasible yes, gastric-type type-1,
    tumour-size 10 mm
  expect notes g9.stomach-small, without g9.stomach-large

case "Gastric type 1 of 10.1 mm"
  given primary-site stomach, spread none, surgery-feasible yes, gastric-type type-1,
    tumour-size 10.1 mm
  expect notes g9.stomach-large, without g9.stomach-small

case "Gastric type 2"
  given primary-site stomach, spread none, surgery-feasible yes, gastric-type type-2,
    tumour-size 6 mm, hereditary-syndrome MEN1
  expect notes g9.stomach-type-2, silent.hereditary

case "Gastric type 3"
  given primary-site stomach, spread none, surgery-feasible yes, gastric-type type-3,
    tumour-size 6 mm
  expect notes g9.stomach-type-3

case "Appendix, 9.9 mm, removed"
  given primary-site appendix, spread none, surgery-feasible yes, tumour-size 9.9 mm,
    resection-status R0
  expect notes g9.appendix-tiny, g9.appendix, silent.after-r0

case "Appendix, 10 mm, removed"
  given primary-site appendix, spread none, surgery-feasible yes, tumour-size 10 mm,
    resection-status R0
  expect notes g9.appendix, silent.after-r0, without g9.appendix-tiny

case "Appendix, 8 mm, removed, with liver metastases"
  note "No note on size speaks of distant metastases."
  given primary-site appendix, spread distant, metastasis-sites only liver, surgery-feasible yes,
    tumour-size 8 mm, resection-status R0
  expect candidate surgery by surgery.1, without g9.appendix-tiny, g9.appendix, g9.appendix-large

case "Appendix, 20 mm"
  given primary-site appendix, spread none, surgery-feasible yes, tumour-size 20 mm
  expect notes g9.appendix, without g9.appendix-large

case "Appendix, 20.1 mm"
  given primary-site appendix, spread none, surgery-feasible yes, tumour-size 20.1 mm
  expect notes g9.appendix-large, without g9.appendix

case "Rectum, 10 mm"
  given primary-site rectum, surgery-feasible yes, spread none, tumour-size 10 mm
  expect notes g9.rectum, g9.rectum-risk, without g9.rectum-between

case "Rectum, 10.1 mm"
  given primary-site rectum, surgery-feasible yes, spread none, tumour-size 10.1 mm
  expect notes g9.rectum-between, g9.rectum-risk, without g9.rectum, g9.rectum-large

case "Rectum, 20 mm"
  given primary-site rectum, surgery-feasible yes, spread none, tumour-size 20 mm
  expect notes g9.rectum-between, g9.rectum-risk, without g9.rectum, g9.rectum-large

case "Rectum, 20.1 mm, with nodes"
  given primary-site rectum, surgery-feasible yes, spread regional-nodes, tumour-size 20.1 mm
  expect notes g9.rectum-large, g9.rectum-risk, without g9.rectum-between

case "Colon, G1, 10 mm"
  given primary-site colon, spread none, surgery-feasible yes, grade G1, tumour-size 10 mm
  expect notes g9.colon-small, without g9.colon

case "Colon, G1, 10.1 mm"
  given primary-site colon, spread none, surgery-feasible yes, grade G1, tumour-size 10.1 mm
  expect notes g9.colon, without g9.colon-small

case "Colon, G2, 8 mm"
  given primary-site colon, spread none, surgery-feasible yes, grade G2, tumour-size 8 mm
  expect notes g9.colon, without g9.colon-small

"""#
}
