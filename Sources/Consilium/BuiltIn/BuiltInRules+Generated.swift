// swift-format-ignore-file
// Made from Rules/neuroendocrine-tumours.rules by .ci/embed-rules; a test compares the two.
extension BuiltInRules {
  static let text: StaticString = #"""
rules neuroendocrine-tumours version 1.0.0 language 1
  note "Options and reasons for the multidisciplinary team, not advice. The team decides."
  note "Every argument follows one source document; no guideline or trial moves a verdict. What
    contradicts or settles a fact rests on the WHO, TNM and ECOG tables."
  note "The source gives no order of preference. Options may be combined; which, it does not say."
  note "An exclusion means that the source's own condition for an option is not met. The source
    names no contraindication, and this file adds none."
  note "The source is silent on age, pregnancy, the patient's preference, doses, lines of treatment
    and outcomes. Such facts are carried and shown here, never decided on."

intent cure, control, symptom-relief, prevention, monitoring, research

# Where the source can be read in more than one way, this file follows these readings:
#   R1   Nodes count as spread, and "regional nodes only" is flagged.
#   R2   Fast growth or poor differentiation: either is enough; a note where only one holds.
#   R3   Any spread argues for chemotherapy, however slow the cancer.
#   R4   The stop rule of surveillance excludes it, as a permission to treat and not a prohibition.
#   R5   "Starts to spread" is new spread; known and stable spread does not stop surveillance.
#   R6   "Very slow" is what a clinician says, never derived from grade or Ki-67.
#   R7   Targeted therapy: the general and the specific sentence argue; any progression counts.
#   R8   Liver-directed therapy: feasible surgery tells weakly against it.
#   R9   Analogues: any functional tumour, with the note that the source says "some types".
#   R10  Supportive drugs: effects of the tumour count too, but only the four that are named.
#   R11  External beams: bone pain; other local symptoms are noted.
#   R12  General health cautions; it neither argues nor excludes.
#   R13  Surgery is feasible if any worthwhile operation is, curative or palliative.
#   R14  Surgery is the default in every case, with a note where that is least certain.
#   R15  A trial is always worth asking for.
#   R16  Advanced means spread or locally advanced, not unfit.
#   R17  Prevention of carcinoid heart disease: in carcinoid syndrome.
#   R18  Problems are symptoms of the tumour or its hormones, or carcinoid heart disease.
#   R19  Options are listed side by side and may be combined.

# ---- The source, statement by statement ----------------------------------------------------------
# One statement per proposition, not in the source's words. Those that argue are cited by a rule of
# the same name; the others inform the options they are listed with.

source nets-treated "How are NETs treated?"
  publisher "Irish Cancer Society"
  digest "sha256:e1a1a72b68d3ec3896e504188dfb5ad6ef27431b7f4de3a818df02e672c607eb"

  # Who decides, and on what
  statement mdt.1 "A multidisciplinary team advises the best treatment, or several together."
    informs every option
  statement mdt.2 "The advice rests on the site of the tumour." informs every option
  statement mdt.3 "The advice rests on how large the tumour is." informs every option
  statement mdt.4 "The advice rests on whether the tumour has spread, and where to."
    informs every option
  statement mdt.5 "The advice rests on the speed at which the cells grow." informs every option
  statement mdt.6 "The advice rests on whether the tumour makes hormones." informs every option
  statement mdt.7 "The advice rests on the patient's general health." informs every option

  # Active surveillance
  statement surveillance.1 "When a cancer grows very slowly, treatment need not begin at once."
  statement surveillance.2 "The team then watches closely, with scans, blood tests and the like."
    informs active-surveillance
  statement surveillance.3 "Treatment can begin once the cancer grows, spreads or causes problems."
  statement surveillance.4 "Being untreated can cause worry; support for it exists."
    informs active-surveillance

  # Surgery
  statement surgery.1 "For most NETs an operation is the principal treatment."
  statement surgery.2 "The kind of operation depends on the site of the tumour." informs surgery
  statement surgery.3 "When there is no spread, the operation is meant to cure."
  statement surgery.4 "An operation can also be done to relieve symptoms."

  # Somatostatin analogues
  statement ssa.1 "Somatostatin analogues can reduce the hormones that some types of NET produce."
  statement ssa.2 "They can ease carcinoid syndrome; diarrhoea and hot flushes are examples."
  statement ssa.3 "They can help lower the risk of carcinoid heart disease, which some NETs cause."
  statement ssa.4 "They can help control carcinoid heart disease once it is there."
  statement ssa.5 "They can also hold in check a cancer that is advanced or metastatic."
  statement ssa.6 "They are normally injected." informs somatostatin-analogues

  # Chemotherapy
  statement chemo.1 "Chemotherapy may be used when a NET grows fast (is poorly differentiated)."
  statement chemo.2 "Chemotherapy may be used when the cancer has spread."
  statement chemo.3 "Several drugs are normally combined, according to the type of tumour."
    informs chemotherapy
  statement chemo.4 "The drugs go in by drip, or are swallowed as tablets at home."
    informs chemotherapy
  statement chemo.5 "Chemotherapy may be combined with other treatments." informs chemotherapy

  # Targeted therapy
  statement targeted.1 "Targeted drugs act on what sets cancer cells apart from normal ones."
    informs targeted-therapy
  statement targeted.2 "They can block growth signals, or the blood supply of the tumour."
    informs targeted-therapy
  statement targeted.3 "Targeted drugs normally serve to restrain disease that has already spread."
  statement targeted.4 "They may serve in advanced NET of the digestive tract, lung or pancreas
    where surgery is impossible and the cancer keeps growing and spreading."
  statement targeted.5 "For some NETs sunitinib and everolimus are named, without the site."
    informs targeted-therapy
  statement targeted.6 "They are taken by mouth." informs targeted-therapy

  # Supportive drugs
  statement supportive.1 "Supportive drugs help with effects such as diarrhoea, raised blood
    pressure, a fast or irregular heartbeat, and high levels of some hormones."
  statement supportive.2 "The same drugs may prevent such effects." informs supportive-drugs

  # Radiotherapy
  statement radio.1 "Radiotherapy has an occasional place in NETs that have spread."
  statement radio.2 "In NETs that normally means internal, targeted radionuclide treatment."
    informs radionuclide-therapy
  statement radio.3 "The radioactive substance is given by drip." informs radionuclide-therapy
  statement radio.4 "External beams may ease symptoms; pain from bone is the example."

  # Liver-directed therapy
  statement liver.1 "Liver-directed therapy is a frequent choice once a NET has reached the liver."
  statement liver.2 "Liver-directed therapy has its main place where surgery is not possible."
  statement liver.3 "Its aim is to ease symptoms and to restrain growth inside the liver."
    informs hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation
  statement liver.4 "Embolisation, by the hepatic artery, cuts or slows the tumour's blood supply."
    informs hepatic-artery-embolisation
  statement liver.5 "At times chemotherapy goes into the artery as well: chemoembolisation."
  statement liver.6 "Radiofrequency ablation kills cancer cells by heat."
    informs radiofrequency-ablation

  # Clinical trials
  statement trials.1 "Trials look for new or better treatments, or for fewer side-effects."
    informs clinical-trial
  statement trials.2 "Patients are told to ask whether a trial would suit them."

  # Side-effects
  statement effects.1 "Side-effects vary with treatment, dose, duration and general health."
    informs surgery, somatostatin-analogues, chemotherapy, targeted-therapy, supportive-drugs,
    radionuclide-therapy, external-beam-radiotherapy, hepatic-artery-embolisation,
    chemoembolisation, radiofrequency-ablation
  statement effects.2 "Side-effects are to be discussed before treatment." informs every option
  statement effects.3 "Nausea, vomiting, diarrhoea, constipation, poor appetite and hair loss can
    occur with some treatments." informs every option
  statement effects.4 "Many treatments cause tiredness." informs every option

# ---- Facts the source reads or names as a basis of the decision ----------------------------------
# Unknown is never "no". None of these facts is limited by `only when`: each can be asked of
# everybody.

# Only what no finding and no treatment can change is `fixed`: the site of origin, sex and age.
# Type, differentiation and grade rest on a reading of the slides and can be revised on review; a
# hereditary syndrome can still be found.
fact primary-site "Primary tumour site": one of
    oesophagus "Oesophagus" (also esophagus, oesophageal, esophageal),
    stomach "Stomach" (also gastric),
    duodenum "Duodenum" (also duodenal, ampulla, ampullary, "ampulla of Vater"),
    jejunum "Jejunum" (also jejunal),
    ileum "Ileum" (also ileal, "terminal ileum", "distal ileum"),
    appendix "Appendix" (also appendiceal, appendicular),
    caecum "Caecum" (also cecum, caecal, cecal),
    colon "Colon" (also colonic, "ascending colon", "transverse colon", "descending colon", sigmoid,
      "sigmoid colon"),
    rectum "Rectum" (also rectal),
    pancreas "Pancreas" (also pancreatic, islet, "pancreatic head", "pancreatic body",
      "pancreatic tail", "head of pancreas", "body of pancreas", "tail of pancreas"),
    lung "Lung" (also bronchus, bronchial, bronchopulmonary, pulmonary),
    thymus "Thymus" (also thymic),
    ovary "Ovary" (also ovarian),
    testis "Testis" (also testicle, testicular),
    kidney "Kidney" (also renal),
    gallbladder "Gallbladder" (also "gall bladder"),
    liver "Liver" (also "primary hepatic", "primary liver"),
    other "Other site",
    unknown-primary "Unknown primary" (also CUP, "primary unknown", "cancer of unknown primary",
      "occult primary")
  key site, primary, primary-tumour-site, primary-tumor-site, site-of-primary
  required cite nets-treated mdt.2
  fixed
  ask "Where did the tumour start?"
  reads midgut, "mid gut" as duodenum, jejunum, ileum
    because "Midgut: duodenum, jejunum or ileum? Appendix and caecum go by name."
  reads "small bowel", "small intestine", jejunoileal as jejunum, ileum
    because "Small bowel: jejunum or ileum?"
  reads hindgut, "hind gut", rectosigmoid as colon, rectum because "Hindgut: colon or rectum?"
  reads ileocaecal, ileocecal, "ileocaecal valve" as ileum, caecum
    because "Ileocaecal: did it start in the ileum or in the caecum?"

# mdt.3 makes size a basis of the decision; no other sentence of the source uses it.
fact tumour-size "Largest diameter of the primary": number from 1 to 400 mm step 0.1
  key tumor-size, size, diameter, largest-diameter, primary-size
  required when primary-site is not unknown-primary cite nets-treated mdt.3
  ask "How large is the primary across its widest part?"

fact spread "Spread": in order
    none "No spread" (also localised, localized, "N0 M0", N0M0, "not spread"),
    regional-nodes "Regional nodes only" (also "regional lymph nodes", "regional nodal", "N1 M0",
      N1M0, "N2 M0", N2M0, "N3 M0", N3M0),
    distant "Distant metastasis" (also metastatic, metastasised, metastasized, metastases,
      secondaries, "distant metastases", M1, M1a, M1b, M1c)
  key disease-extent, extent
  required cite nets-treated mdt.4
  ask "Has the tumour spread: not at all, to regional nodes only, or further?"
  reads "stage IV", "stage 4" as distant
    because "Stage IV is read as distant spread; some tables also use it for locally advanced
      disease. Are there distant metastases?"
  reads nodal, "node-positive", "lymph nodes", nodes, N1, N2, N3 as regional-nodes, distant
    because "Nodes are involved: are there distant metastases as well?"
  reads N0, "node-negative" as none, distant
    because "The regional nodes are clear: are there distant metastases?"
  reads M0, "no distant metastases", "no metastases", "no metastasis" as none, regional-nodes
    because "No distant metastases: are the regional nodes involved?"
  reads locoregional, "loco-regional" as none, regional-nodes
    because "Locoregional disease: are the regional nodes involved?"

fact metastasis-sites "Sites of metastasis": several of
    liver "Liver" (also hepatic, "liver metastases", "hepatic metastases",
      "secondaries in the liver"),
    bone "Bone" (also bones, osseous, skeletal, "bone metastases"),
    lung "Lung" (also lungs, pulmonary, "lung metastases"),
    peritoneum "Peritoneum" (also peritoneal, omentum, omental),
    distant-nodes "Distant nodes" (also "distant lymph nodes", "non-regional nodes"),
    brain "Brain" (also cerebral, "brain metastases"),
    ovary "Ovary" (also ovaries, ovarian),
    heart "Heart" (also cardiac, myocardium, myocardial),
    skin "Skin" (also cutaneous, subcutaneous),
    adrenal "Adrenal gland" (also adrenals, "adrenal glands"),
    other "Other site"
  key metastases, mets, metastatic-sites, sites-of-metastasis
  required when spread is distant cite nets-treated mdt.4
  ask "Where are the distant metastases?"

# "Functional" means a clinical syndrome, not just a raised hormone level.
fact functional-status "Hormone production": one of
    functional "Functional" (also functioning, secreting, secretory, "hormone-producing"),
    non-functional "Non-functional" (also nonfunctional, non-functioning, nonfunctioning,
      non-secreting, silent)
  key functionality, hormone-status
  required cite nets-treated mdt.6
  ask "Does the tumour make hormones that cause a clinical syndrome?"

fact syndrome "Hormonal syndrome": one of
    none "No hormonal syndrome" (also "no syndrome"),
    carcinoid "Carcinoid syndrome",
    insulinoma "Insulinoma",
    gastrinoma "Gastrinoma" (also "Zollinger-Ellison", "Zollinger-Ellison syndrome", ZES),
    glucagonoma "Glucagonoma",
    vipoma "VIPoma" (also "Verner-Morrison", "Verner-Morrison syndrome", WDHA),
    somatostatinoma "Somatostatinoma",
    ectopic-acth "Ectopic ACTH" (also "ectopic Cushing syndrome", "ectopic Cushing's syndrome",
      "Cushing syndrome", "Cushing's syndrome"),
    pthrp-hypercalcaemia "PTHrP hypercalcaemia" (also "PTHrP hypercalcemia", PTHrP, PTHrPoma),
    acromegaly-ghrh "Acromegaly from GHRH" (also GHRH, GHRHoma, "ectopic acromegaly"),
    other "Other syndrome"
  key hormonal-syndrome, clinical-syndrome
  ask "Which hormonal syndrome does it cause?"

# R18: a problem that the tumour causes, and one that is there now. Symptoms of the past, treated
# and gone, do not belong here; nor do symptoms of another illness or of treatment.
fact symptoms "Current symptoms caused by the NET or its hormones": several of
    diarrhoea "Diarrhoea" (also diarrhea, "loose stools", "watery diarrhoea"),
    flushing "Flushing" (also flushes, "hot flushes", "hot flashes", "facial flushing"),
    wheeze "Wheeze" (also wheezing, bronchospasm),
    hypertension "High blood pressure" (also "raised blood pressure"),
    tachycardia-arrhythmia "Fast or irregular heartbeat" (also palpitations, tachycardia,
      arrhythmia, "fast heart rate", "irregular heart rate"),
    hypoglycaemia "Hypoglycaemia" (also hypoglycemia, "low blood sugar", "Whipple triad",
      "Whipple's triad"),
    rash "Rash" (also "necrolytic migratory erythema"),
    abdominal-pain "Abdominal pain" (also "abdominal cramps", "abdominal cramping"),
    bone-pain "Bone pain" (also "bony pain", "skeletal pain"),
    obstruction "Obstruction" (also "bowel obstruction", "intestinal obstruction",
      "subacute obstruction"),
    bleeding "Bleeding" (also haemorrhage, hemorrhage, "gastrointestinal bleeding", "GI bleeding"),
    jaundice "Jaundice" (also icterus),
    weight-loss "Weight loss" (also "loss of weight"),
    cough "Cough" (also coughing),
    haemoptysis "Coughing of blood" (also hemoptysis),
    dyspnoea "Breathlessness" (also dyspnea, "shortness of breath"),
    oedema "Oedema" (also edema, "ankle swelling"),
    dyspepsia-ulcer "Dyspepsia or peptic ulcer" (also dyspepsia, ulcer, "peptic ulcer",
      "peptic ulcers"),
    hyperglycaemia "High blood sugar" (also hyperglycemia, "new diabetes"),
    cushingoid "Cushingoid features" (also "cushingoid appearance"),
    hypercalcaemia "High calcium" (also hypercalcemia),
    cranial-nerve-palsy "Cranial nerve palsy" (also "cranial nerve palsies"),
    nausea "Nausea" (also "nausea and vomiting"),
    fatigue "Fatigue" (also tiredness, lethargy),
    other "Other symptom"
  key symptom, current-symptoms
  required cite nets-treated surveillance.3
  ask "Which symptoms does the tumour, or do its hormones, cause at present?"

fact carcinoid-heart-disease "Carcinoid heart disease": one of
    absent "Absent" (also "no", excluded-on-echo, "excluded on echocardiography"),
    present "Present" (also "yes", CHD, Hedinger, "Hedinger syndrome")
  key chd, carcinoid-heart, hedinger-syndrome
  required when syndrome is carcinoid cite nets-treated ssa.3
  ask "Has carcinoid heart disease been found, or ruled out?"
  reads "not screened", "not assessed", "no echo" as absent, present
    because "Not screened is not the same as absent: what does echocardiography show?"

fact differentiation "Differentiation": one of
    well "Well differentiated" (also "well-differentiated", NET),
    poor "Poorly differentiated" (also "poorly-differentiated", NEC, "small cell", "large cell")
  ask "Is the tumour well or poorly differentiated?"
  reads "moderately differentiated", moderate, moderately as well, poor
    because "Moderately differentiated is an older term, usually a well-differentiated G2 today.
      Well or poorly?"

# R6: very slow is the clinician's own statement. Nothing here derives it from grade or Ki-67, and
# "slow" is not "very slow".
fact growth-rate "Speed of growth": in order
    very-slow "Very slow" (also indolent, "very slow growing", "very slowly growing"),
    intermediate "Intermediate" (also "intermediate growth"),
    fast "Fast" (also rapid, aggressive, "fast growing", "rapidly growing")
  key growth, growth-speed
  required when differentiation is well cite nets-treated mdt.5
  ask "How fast does it grow, by serial scans and pathology: very slowly, in between, or fast?"
  reads slow, "slow growing", "slowly growing" as very-slow, intermediate
    because "Slow is not yet very slow: which of the two does the team mean?"

# A change since an earlier scan, not a state. RECIST wording is accepted.
fact progression "Course since the last scan": one of
    stable "Stable" (also SD, "stable disease", response, responding, PR, "partial response", CR,
      "complete response", "no progression"),
    growing "Growing" (also "progressive by growth", "PD by growth"),
    spreading "Spreading" (also "new lesions", "progressive by new lesions", "PD by new lesions"),
    growing-and-spreading "Growing and spreading" (also both, "growth and new lesions")
  key course, response-status, recist
  required cite nets-treated surveillance.3
  ask "Compared with the last scan, is the disease stable, growing, spreading, or both?"
  reads PD, progressive, progressing, "progressive disease"
    as growing, spreading, growing-and-spreading
    because "Progressive disease: by growth, by new lesions, or by both?"
  reads "new diagnosis", "no earlier scan", "no previous scan"
    as stable, growing, spreading, growing-and-spreading
    because "There is no earlier scan to compare with: is the course known in any other way?"

# R13: no worthwhile operation at all, curative or palliative; unfit and declined count.
fact surgery-feasible "Surgery can be done": yes or no
  key surgery-possible, operable
  required cite nets-treated liver.2
  ask "Could any worthwhile operation be done, curative or palliative?"
  reads resectable, feasible as yes
    because "Resectable is about the disease: are fitness and the patient's choice settled too?"
  reads unresectable, "not resectable", irresectable as yes, no
    because "Unresectable is about the disease: could any operation still be done, for instance for
      symptoms?"
  reads inoperable, "surgery cannot be done", "not feasible" as no
    because "No worthwhile operation of any kind, not even one for symptoms?"
  reads unfit, declined as no
    because "Unfit or declined: for every operation, or only for a curative one?"

# R16: being unfit, or declining an operation, does not make a disease advanced.
fact locally-advanced "Locally advanced": yes or no
  required when spread is none and not surgery-feasible cite nets-treated ssa.5
  ask "Is the tumour locally advanced?"
  reads T4, "vascular encasement", "unresectable without metastasis" as yes
    because "Read as locally advanced: does the team agree?"

fact performance-status "Performance status (ECOG)": number from 0 to 4 step 1
  key ecog, performance-status-ecog, ecog-performance-status, who-performance-status, ps
  required cite nets-treated mdt.7
  ask "What is the ECOG performance status?"

fact comorbidities "Other illnesses": text
  key comorbidity, other-illnesses
  ask "Which other illnesses bear on treatment?"

fact current-management "Management so far": several of
    active-surveillance "Active surveillance" (also surveillance, "watch and wait",
      "watchful waiting", observation),
    surgery "Surgery",
    somatostatin-analogues "Somatostatin analogues" (also "somatostatin analogue", SSA, octreotide,
      lanreotide),
    chemotherapy "Chemotherapy" (also chemo),
    targeted-therapy "Targeted therapy" (also everolimus, sunitinib),
    supportive-drugs "Supportive drugs",
    radionuclide-therapy "Radionuclide therapy" (also PRRT, "targeted radionuclide therapy"),
    external-beam-radiotherapy "External beam radiotherapy" (also EBRT),
    hepatic-artery-embolisation "Hepatic artery embolisation" (also TAE, "bland embolisation",
      "hepatic arterial embolisation"),
    chemoembolisation "Chemoembolisation" (also TACE),
    radiofrequency-ablation "Radiofrequency ablation" (also RFA),
    clinical-trial "Clinical trial" (also trial),
    surgery-completed-r0 "Surgery completed, R0" (also "complete resection", "R0 resection"),
    surgery-completed-r1 "Surgery completed, R1" (also "R1 resection"),
    surgery-completed-r2 "Surgery completed, R2" (also "R2 resection")
  key management, current-treatment
  ask "What has been done so far, and what is under way?"

# ---- Context: pathology and staging --------------------------------------------------------------
# No argument of the source reads these facts. They check the facts above, settle some of them
# through `impossible`, and show where the source is silent.

fact grade "WHO grade": one of
    G1 "G1" (also "grade 1", "grade I", "low grade"),
    G2 "G2" (also "grade 2", "grade II", "intermediate grade"),
    G3 "G3" (also "grade 3", "grade III"),
    NEC "NEC" (also "neuroendocrine carcinoma")
  key who-grade, tumour-grade, tumor-grade
  ask "What is the WHO grade?"
  reads GX, "not graded" as G1, G2, G3, NEC
    because "The grade could not be assessed: can Ki-67 and mitoses be counted on other tissue?"
  reads "high grade" as G3, NEC because "High grade: a well-differentiated G3 NET, or a NEC?"

fact ki-67 "Ki-67 index": number from 0 to 100 % step 0.1
  key ki67, ki67-percent, ki-67-index, mib-1, mib1, proliferation-index
  ask "What share of cells stains for Ki-67, in hot spots?"

fact mitoses "Mitotic count": number from 0 to 200 "per 2 mm2" step 0.1
  key mitotic-count, mitotic-rate, mitoses-per-2mm2
  ask "How many mitoses per 2 square millimetres?"

fact histological-type "Histological type": one of
    NET "NET" (also "neuroendocrine tumour", "neuroendocrine tumor", "well-differentiated NET"),
    typical-carcinoid "Typical carcinoid",
    atypical-carcinoid "Atypical carcinoid",
    NEC-small-cell "Small-cell NEC" (also "small cell", "small cell carcinoma", SCLC, SCNEC),
    NEC-large-cell "Large-cell NEC" (also "large cell", LCNEC,
      "large cell neuroendocrine carcinoma"),
    MiNEN "MiNEN" (also MANEC)
  key histology
  ask "What is the histological type?"
  reads NEC, "neuroendocrine carcinoma" as NEC-small-cell, NEC-large-cell
    because "NEC: small-cell or large-cell?"
  reads carcinoid, "carcinoid tumour", "carcinoid tumor"
    as NET, typical-carcinoid, atypical-carcinoid
    because "Carcinoid is an old name outside the lung and thymus: which type would it be today?"

fact necrosis "Necrosis": yes or no
  ask "Does the report describe necrosis?"

# TX and NX are words for not knowing, not values.
fact t "T category": in order
    T0 "T0" (also pT0),
    Tis "Tis" (also pTis),
    T1 "T1" (also T1a, T1b, T1c, pT1, pT1a, pT1b, pT1c),
    T2 "T2" (also T2a, T2b, pT2, pT2a, pT2b),
    T3 "T3" (also T3a, T3b, pT3, pT3a, pT3b),
    T4 "T4" (also T4a, T4b, pT4, pT4a, pT4b)
  key t-category, t-stage, pt
  reads TX, pTX as T0, Tis, T1, T2, T3, T4
    because "The primary could not be assessed: can it be now?"

fact n "N category": in order
    N0 "N0" (also pN0),
    N1 "N1" (also N1a, N1b, pN1, pN1a, pN1b),
    N2 "N2" (also pN2),
    N3 "N3" (also pN3)
  key n-category, n-stage, pn
  reads NX, pNX as N0, N1, N2, N3 because "The nodes could not be assessed: what does imaging show?"

fact m "M category": one of M0 "M0" (also cM0), M1 "M1" (also M1a, M1b, M1c, cM1, pM1)
  key m-category, m-stage
  reads MX as M0, M1 because "MX is an old entry: were distant metastases looked for?"

fact tnm-edition "TNM edition": text

fact stage "Stage": in order
    I "Stage I" (also "1", IA, IB, "stage I", "stage 1"),
    II "Stage II" (also "2", IIA, IIB, "stage II", "stage 2"),
    III "Stage III" (also "3", IIIA, IIIB, IIIC, "stage III", "stage 3"),
    IV "Stage IV" (also "4", IVA, IVB, IVC, "stage IV", "stage 4")
  key tnm-stage, overall-stage
  ask "What is the stage, and by which table?"

fact resection-status "Resection status": one of
    not-resected "Not resected",
    R0 "R0, complete",
    R1 "R1, microscopic rest",
    R2 "R2, visible rest"
  key resection, margin-status
  ask "Has the tumour been removed, and how completely?"

fact liver-burden "Share of the liver involved": number from 0 to 100 % step 0.1
  key hepatic-burden, liver-tumour-burden
  ask "What share of the liver is taken up by tumour?"

fact resectability "Resectability of the disease": in order
    resectable "Resectable",
    borderline "Borderline" (also "borderline resectable"),
    unresectable "Unresectable" (also "not resectable", irresectable)
  ask "Judged by the disease alone, can it be resected?"

# ---- Context: imaging, laboratory, patient -------------------------------------------------------

fact sstr-status "Somatostatin-receptor imaging": one of
    positive "Positive" (also avid),
    negative "Negative" (also "non-avid"),
    mixed "Mixed",
    not-done "Not done" (also "not performed")
  key sstr, sstr-imaging, receptor-imaging, dotatate-pet
  ask "What does somatostatin-receptor imaging show?"

fact krenning-score "Krenning score, from 0 to 4": number from 0 to 4 step 1
  key krenning
  ask "What is the Krenning score, on the scale from 0 to 4?"

fact fdg-pet "FDG PET": one of
    positive "Positive" (also avid),
    negative "Negative" (also "non-avid"),
    discordant "Discordant with receptor imaging",
    not-done "Not done" (also "not performed")
  key fdg
  ask "What does FDG PET show?"

# Assays are not interchangeable: value, unit and upper limit stay together as text.
fact cga "Chromogranin A, with unit, upper limit and proton-pump inhibitor use": text
  key chromogranin-a

fact hiaa-urine "Urinary 5-HIAA": number from 0 to 10000 "umol/24 h" step 0.1
  key urinary-5-hiaa, urine-5-hiaa

fact hiaa-plasma "Plasma 5-HIAA": number from 0 to 20000 "nmol/L" step 0.1
  key plasma-5-hiaa

fact nt-probnp "NT-proBNP": number from 0 to 100000 "ng/L" step 0.1
  key ntprobnp

fact egfr "eGFR": number from 0 to 200 "mL/min/1.73 m2" step 0.1

fact platelets "Platelets", neutrophils "Neutrophils": number from 0 to 2000 "10^9/L" step 0.1

fact haemoglobin "Haemoglobin": number from 0 to 300 "g/L" step 0.1
  key hemoglobin, hb

fact bilirubin "Bilirubin": number from 0 to 1000 "umol/L" step 0.1

fact albumin "Albumin": number from 0 to 100 "g/L" step 0.1

fact portal-vein-patent "Portal vein patent": yes or no
  ask "Is the portal vein patent?"

fact biliary-reconstruction "Earlier biliary reconstruction": yes or no
  key bilio-enteric-anastomosis
  ask "Has the bile duct been joined to the bowel, or otherwise rebuilt?"

fact hereditary-syndrome "Hereditary syndrome": one of
    none "None found",
    MEN1 "MEN1" (also "MEN 1"),
    VHL "von Hippel-Lindau" (also "von Hippel Lindau syndrome"),
    NF1 "Neurofibromatosis type 1" (also "neurofibromatosis 1"),
    TSC "Tuberous sclerosis" (also "tuberous sclerosis complex"),
    other "Other hereditary syndrome",
    not-tested "Not tested"
  key hereditary, genetic-syndrome
  ask "Is there a hereditary syndrome?"

fact gastric-type "Type of gastric NET": one of
    type-1 "Type 1" (also "1", "type I"),
    type-2 "Type 2" (also "2", "type II"),
    type-3 "Type 3" (also "3", "type III")
  only when primary-site is stomach
  ask "Which type of gastric NET is it?"

fact karnofsky "Karnofsky index": number from 10 to 100 step 10
  key kps, karnofsky-index

fact age "Age": number from 0 to 120 years step 1
  fixed

fact sex "Sex": one of female "Female" (also f), male "Male" (also m), other "Other"
  key gender
  fixed

fact patient-preference "The patient's preference": text
  key preference

fact prior-treatments "Earlier treatments, with dates and response": text
  key previous-treatments

# ---- Groups and definitions ----------------------------------------------------------------------

group gi-tract "GI tract" of primary-site: oesophagus, stomach, duodenum, jejunum, ileum, appendix,
    caecum, colon, rectum

# Where the WHO grade rests on Ki-67 and mitoses (C5, C6).
group digestive-sites "Digestive sites" of primary-site: oesophagus, stomach, duodenum, jejunum,
    ileum, appendix, caecum, colon, rectum, pancreas, gallbladder, liver, unknown-primary

# Where stage IV and M1 are the same (C3); other tables call locally advanced disease stage IV too.
group stage-four-sites "Sites where stage IV means M1" of primary-site: duodenum, jejunum, ileum,
    appendix, caecum, colon, rectum, pancreas, lung

define targeted-site "Site that the source names for targeted therapy":
  primary-site in gi-tract or primary-site in (lung, pancreas)

# R1: nodes count as spread. The source asks only whether the cancer has spread, and where to.
define has-spread "Cancer that has spread": spread is not none

# R16: any spread, or locally advanced.
define advanced "Advanced cancer": has-spread or locally-advanced

# R7: any progression; the source's "growing and spreading" is not read as needing both.
define progressing "Growing or spreading":
  progression in (growing, spreading, growing-and-spreading)

# R18: any current symptom that the tumour or its hormones cause.
define has-symptoms "Symptoms from the NET": not (symptoms none)

define liver-involved "Spread to the liver": metastasis-sites include liver

# R10: the four effects that the source names. High hormones show that the tumour's own count.
define named-effect "Effect that the source names for supportive drugs":
  functional-status is functional
    or symptoms include any of (diarrhoea, hypertension, tachycardia-arrhythmia)

# ---- Options -------------------------------------------------------------------------------------
# In the order in which the source takes them up. The order is no preference, except that
# embolisation stands before chemoembolisation, which the source calls an occasional variant of it.

option active-surveillance "Active surveillance" kind monitoring
option surgery "Surgery" kind operation
option somatostatin-analogues "Somatostatin analogues" route "usually by injection" kind drug
option chemotherapy "Chemotherapy" route "by drip, or as tablets at home" kind drug
option targeted-therapy "Targeted therapy" route "by mouth" kind drug
option supportive-drugs "Supportive drugs" kind drug
option radionuclide-therapy "Radionuclide therapy" route "by drip" kind radiotherapy
option external-beam-radiotherapy "External beam radiotherapy" kind radiotherapy

option hepatic-artery-embolisation "Hepatic artery embolisation"
  route "through the hepatic artery"
  kind liver-directed

option chemoembolisation "Chemoembolisation" route "through the hepatic artery" kind liver-directed
option radiofrequency-ablation "Radiofrequency ablation" kind liver-directed
option clinical-trial "Clinical trial" kind research

# ---- Rules: active surveillance ------------------------------------------------------------------

# R6: only an explicit "very slow" counts.
rule surveillance.1
  for active-surveillance to monitoring
  when growth-rate is very-slow
  because "The cancer grows very slowly, and then treatment need not begin at once."
  cite nets-treated surveillance.1

# R4: permission to begin treatment ends surveillance; it forbids nothing.
# R5: spread that is known and stable is a state, not a start; only new spread stops surveillance.
# R18: carcinoid heart disease is a problem that the tumour causes.
rule surveillance.3
  excludes active-surveillance
  when any of (progressing, has-symptoms, carcinoid-heart-disease is present)
  because "The source's own condition is not met: its stop rule applies, for the cancer grows,
    spreads or causes problems. Treatment can begin."
  cite nets-treated surveillance.3

# R5
rule flag.r5
  notes active-surveillance
  when has-spread and progression is stable
  because "Spread that is known and stable is not read as starting to spread, so by itself it does
    not end surveillance."
  cite nets-treated surveillance.3

# ---- Rules: surgery ------------------------------------------------------------------------------

# R14: an unconditional default, whatever else is known.
rule surgery.1
  for surgery
  always
  because "The source makes an operation the principal treatment of most NETs; it does not say
    which, and does not class this case."
  cite nets-treated surgery.1

# R1: with involved nodes a cure is not asserted.
rule surgery.3
  strongly for surgery to cure
  when spread is none
  because "There is no spread, and then the operation is meant to cure."
  cite nets-treated surgery.3

rule surgery.4
  for surgery to symptom-relief
  when has-symptoms
  because "The tumour causes symptoms, and an operation can be done to relieve them."
  cite nets-treated surgery.4

# R13: surgery-feasible is the team's opinion on any worthwhile operation.
rule implied.1
  excludes surgery
  when not surgery-feasible
  because "The source's own condition is not met: an operation has to be possible, and the team has
    entered that none is."
  cite nets-treated targeted.4
  cite nets-treated liver.2

# R14: the default stays, and the reader is told how little it says here.
rule flag.r14
  notes surgery
  when spread is distant or differentiation is poor
  because "The source speaks of most NETs. It does not say whether an operation is the principal
    treatment with distant spread or poor differentiation too."
  cite nets-treated surgery.1

# ---- Rules: somatostatin analogues ---------------------------------------------------------------

# R9: any functional tumour; flag.r9 prints how far the source goes.
rule ssa.1
  for somatostatin-analogues to symptom-relief
  when functional-status is functional
  because "The tumour makes hormones, which analogues can lower in some types of NET."
  cite nets-treated ssa.1

rule ssa.2
  for somatostatin-analogues to symptom-relief
  when syndrome is carcinoid
  because "There is carcinoid syndrome, whose symptoms these drugs can help."
  cite nets-treated ssa.2

# R17: carcinoid syndrome is the only syndrome that the source names. "Not screened" is not absent.
rule ssa.3
  for somatostatin-analogues to prevention
  when syndrome is carcinoid and carcinoid-heart-disease is absent
  because "There is carcinoid syndrome, and no heart disease so far; these drugs can help lower its
    risk."
  cite nets-treated ssa.3

rule ssa.4
  for somatostatin-analogues to symptom-relief
  when carcinoid-heart-disease is present
  because "There is carcinoid heart disease, which these drugs can help to control."
  cite nets-treated ssa.4

# R1, R16
rule ssa.5
  for somatostatin-analogues to control
  when advanced
  because "The cancer has spread or is locally advanced, and these drugs can hold it in check."
  cite nets-treated ssa.5

# R9
rule flag.r9
  notes somatostatin-analogues
  when functional-status is functional
  because "The source says that they lower the hormones of some types; it does not say which."
  cite nets-treated ssa.1

# ---- Rules: chemotherapy -------------------------------------------------------------------------
# The source does not state the aim; control of growth is understood.

# R2: either one is enough, for the source puts the one in brackets after the other.
rule chemo.1
  for chemotherapy to control
  when growth-rate is fast or differentiation is poor
  because "The tumour grows fast or is poorly differentiated, and then chemotherapy may be given."
  cite nets-treated chemo.1

# R1, R3: any spread, however slow.
rule chemo.2
  for chemotherapy to control
  when has-spread
  because "The cancer has spread, and then chemotherapy may be given."
  cite nets-treated chemo.2

# R2: the source equates fast growth and poor differentiation; here they part.
rule flag.r2
  notes chemotherapy
  when (growth-rate is fast and differentiation is well)
    or (differentiation is poor and growth-rate is not fast)
  because "The source treats fast growth and poor differentiation as one; here only one holds."
  cite nets-treated chemo.1

# R3
rule flag.r3
  notes chemotherapy
  when has-spread and growth-rate is very-slow
  because "The argument from spread does not depend on speed: it holds although this cancer grows
    very slowly."
  cite nets-treated chemo.2

# ---- Rules: targeted therapy ---------------------------------------------------------------------

# R1, R7: the general sentence argues by itself, at any site.
rule targeted.3
  for targeted-therapy to control
  when has-spread
  because "The cancer has spread, and these drugs normally serve to restrain such disease."
  cite nets-treated targeted.3
  cite nets-treated targeted.2

# R7, R16: every part of the specific sentence must hold.
rule targeted.4
  for targeted-therapy to control
  when all of (targeted-site, advanced, not surgery-feasible, progressing)
  because "The NET is advanced, of the digestive tract, lung or pancreas, keeps growing or
    spreading, and surgery cannot be done: there, the source says, these drugs may serve."
  cite nets-treated targeted.4
  cite nets-treated targeted.2

# R7: the specific sentence tells weakly against them where its condition is known to fail.
rule targeted.4.against
  weakly against targeted-therapy
  when has-spread and (surgery-feasible or progression is stable)
  because "The source's specific sentence speaks of cancer that progresses and cannot be operated
    on; here surgery is feasible or the disease is stable."
  cite nets-treated targeted.4
  despite targeted.3

# R7: thymus, ovary, unknown primary and the like have the general sentence only.
rule flag.r7
  notes targeted-therapy
  when advanced and not targeted-site
  because "The source's specific sentence names the digestive tract, lung and pancreas. This primary
    is elsewhere or unknown, so only the general sentence on spread can speak for these drugs."
  cite nets-treated targeted.4

# ---- Rules: supportive drugs ---------------------------------------------------------------------

# R10
rule supportive.1
  for supportive-drugs to symptom-relief, prevention
  when named-effect
  because "The tumour makes hormones, or there is diarrhoea, high blood pressure or a fast or
    irregular heartbeat: effects that such drugs may ease or prevent."
  cite nets-treated supportive.1
  cite nets-treated supportive.2

# R10: the list of the source is open, so other symptoms inform and do not trigger.
rule flag.r10
  notes supportive-drugs
  when has-symptoms and not named-effect
  because "The source gives its four effects as examples. The symptoms of this case are not among
    them; whether supportive drugs would help is for the team to say."
  cite nets-treated supportive.1

# ---- Rules: radiotherapy -------------------------------------------------------------------------

# R1, R11: the sentence on radiotherapy for spread is narrowed to radionuclide treatment by radio.2.
# Its aim is not stated; control of growth is understood.
rule radio.1
  weakly for radionuclide-therapy to control
  when has-spread
  because "The cancer has spread, where radiotherapy is sometimes used: in NETs, normally as
    radionuclide treatment."
  cite nets-treated radio.1
  cite nets-treated radio.2

# R11: bone pain is enough; the source asks for no bone metastasis. C17 asks for imaging.
rule radio.4
  for external-beam-radiotherapy to symptom-relief
  when symptoms include bone-pain
  because "There is bone pain, which external beams may ease."
  cite nets-treated radio.4

# R11
rule flag.r11
  notes external-beam-radiotherapy
  when symptoms include cranial-nerve-palsy or metastasis-sites include brain
  because "The source gives bone pain as its example of a symptom for external beams. A nerve palsy
    or brain metastases may be another; the source does not say."
  cite nets-treated radio.4

# ---- Rules: liver-directed therapy ---------------------------------------------------------------

rule liver.1
  for hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation
    to symptom-relief, control
  when liver-involved
  because "The tumour has spread to the liver; liver-directed therapy is then a frequent choice."
  cite nets-treated liver.1
  cite nets-treated liver.3

# R8: the principal use, but not the only one.
rule liver.2
  for hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation
    to symptom-relief, control
  when liver-involved and not surgery-feasible
  because "The tumour has spread to the liver and surgery cannot be done, which is the principal use
    of these treatments."
  cite nets-treated liver.2
  cite nets-treated liver.3

# R8
rule liver.2.against
  weakly against hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation
  when liver-involved and surgery-feasible
  because "Surgery is feasible, and the source keeps these treatments mainly for cases in which it
    is not."
  cite nets-treated liver.2
  despite liver.1, liver.5

# Weak, so that the variant never stands above embolisation itself.
rule liver.5
  weakly for chemoembolisation to symptom-relief, control
  when liver-involved
  because "The tumour has spread to the liver; embolisation is at times given with chemotherapy."
  cite nets-treated liver.5
  cite nets-treated liver.3

# Unknown sites exclude nothing: this holds only where the liver is known to be free.
rule implied.2
  excludes hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation
  when not liver-involved
  because "The source's own condition is not met: these treatments are for spread to the liver, and
    there is none."
  cite nets-treated liver.1

# ---- Rules: clinical trials ----------------------------------------------------------------------

# R15: always, since the source sets no condition.
rule trials.2
  weakly for clinical-trial to research
  always
  because "The source tells every patient to ask whether a trial would suit them."
  cite nets-treated trials.2

# ---- Rules that only note: readings that the team must see ---------------------------------------

# R12: health cautions; it neither argues nor excludes. Reading 2 as fair and 3-4 as poor health is
# an assumption, not a sentence of the source.
rule effects.1
  notes surgery, somatostatin-analogues, chemotherapy, targeted-therapy, supportive-drugs,
    radionuclide-therapy, external-beam-radiotherapy, hepatic-artery-embolisation,
    chemoembolisation, radiofrequency-ablation
  when performance-status at least 2
  because "ECOG 2 or more, read here as fair or poor health. The source lets side-effects vary with
    general health; it does not say which way that moves the decision."
  cite nets-treated effects.1

# R1
rule flag.regional-nodes
  notes surgery, somatostatin-analogues, chemotherapy, targeted-therapy, radionuclide-therapy
  when spread is regional-nodes
  because "Regional nodes only. The source does not address nodes: they are read as spread, so a
    cure by surgery is not asserted and the arguments from spread apply."
  cite nets-treated mdt.4

# ---- Rules that only note: where the source is silent --------------------------------------------
# A silence cites the source as a whole.

rule silent.after-r0
  notes every option
  when current-management include surgery-completed-r0 or resection-status is R0
  because "A complete removal is on record. The source is silent about what follows one: adjuvant
    treatment, follow-up and its intervals, and a tumour that has come back."
  cite nets-treated

rule silent.size
  notes active-surveillance, surgery
  always
  because "The source names size as a basis of the decision and never uses it: it sets no threshold,
    and does not speak of endoscopic or local removal of small tumours."
  cite nets-treated

rule silent.growth
  notes active-surveillance, chemotherapy
  always
  because "The source does not define very slow or fast growth, and reads no Ki-67, mitoses, grade
    or stage. Nothing here derives a speed from them."
  cite nets-treated

rule silent.differentiation
  notes somatostatin-analogues, targeted-therapy, radionuclide-therapy, hepatic-artery-embolisation,
    chemoembolisation, radiofrequency-ablation
  when differentiation is poor
  because "The tumour is poorly differentiated. The source takes that up for chemotherapy only; it
    does not say whether its sentences on this option hold here."
  cite nets-treated

rule silent.intervals
  notes active-surveillance
  always
  because "The source sets no intervals for surveillance, and does not say which scan or blood
    test."
  cite nets-treated

rule silent.metastases-surgery
  notes surgery
  when spread is distant
  because "There is distant spread. The source does not speak of debulking, of removal of metastases
    or of transplantation."
  cite nets-treated

rule silent.crisis
  notes surgery, hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation
  when syndrome is carcinoid
  because "There is carcinoid syndrome. The source does not speak of carcinoid crisis."
  cite nets-treated

rule silent.bone
  notes external-beam-radiotherapy, supportive-drugs
  when metastasis-sites include bone
  because "There are bone metastases. The source does not speak of drugs for bone."
  cite nets-treated

rule silent.palliative-care
  notes supportive-drugs
  when performance-status at least 3
  because "ECOG 3 or 4. The source does not speak of palliative care."
  cite nets-treated

rule silent.other-drugs
  notes supportive-drugs, clinical-trial
  always
  because "The source does not speak of interferon, telotristat or immunotherapy."
  cite nets-treated

rule silent.g3
  notes active-surveillance, chemotherapy
  when grade is G3 and differentiation is well
  because "A well-differentiated G3 NET: the source reads no grade and does not foresee one."
  cite nets-treated

rule silent.hereditary
  notes every option
  when hereditary-syndrome in (MEN1, VHL, NF1, TSC, other)
  because "There is a hereditary syndrome, on which the source is silent."
  cite nets-treated

rule silent.emergency
  notes surgery
  when symptoms include obstruction
  because "There is obstruction. The source speaks of relief of symptoms, not of emergencies."
  cite nets-treated

rule silent.valve
  notes surgery
  when carcinoid-heart-disease is present
  because "There is carcinoid heart disease. The source does not speak of valve surgery."
  cite nets-treated

rule silent.receptors
  notes somatostatin-analogues, radionuclide-therapy
  always
  because "The source asks for no somatostatin-receptor imaging, neither for analogues nor for
    radionuclide therapy. Its result is shown, not decided on."
  cite nets-treated

rule silent.organ-function
  notes radionuclide-therapy
  always
  because "The source sets no condition of dose, kidney function or bone marrow. eGFR and blood
    counts are shown, not decided on."
  cite nets-treated

# The hazard of R9 by name; flag.r9 stands beside it.
rule silent.insulinoma
  notes somatostatin-analogues
  when syndrome is insulinoma
  because "An insulinoma. The source does not single it out, and does not say whether it is among
    the types whose hormones these drugs lower."
  cite nets-treated

rule silent.syndromes
  notes somatostatin-analogues, supportive-drugs
  when syndrome is not none and syndrome is not carcinoid
  because "Carcinoid syndrome is the only one that the source names. It is silent on the treatment
    of this one."
  cite nets-treated

rule silent.liver
  notes hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation
  when liver-involved
  because "The source sets no number or size of liver metastases and no share of liver, and does not
    speak of radioembolisation, microwave ablation or transplantation."
  cite nets-treated

rule silent.portal-bile
  notes hepatic-artery-embolisation, chemoembolisation
  when not portal-vein-patent or biliary-reconstruction
  because "The portal vein is blocked or the bile duct was rebuilt: the source is silent on both."
  cite nets-treated

# ---- Contradictions between facts ----------------------------------------------------------------
# Each row removes combinations that cannot be. What is left settles other facts: M1 makes the
# spread distant, N1 with M0 regional, N0 with M0 none; NEC is poorly differentiated; G1, G2 and the
# type NET are well differentiated.
# Never derived: very slow from G1, poor from G3, a T category from size, functional from
# chromogranin A, feasibility of surgery from stage, fast growth from poor differentiation.

impossible C1
  when spread is none and (not (metastasis-sites none) or n at least N1 or m is M1)
  because "A tumour that has not spread has no metastases and is N0 and M0."

impossible C2
  when spread is regional-nodes and (not (metastasis-sites none) or n is N0 or m is M1)
  because "Spread to regional nodes only means N1 or more, M0, and no metastases."

# That M1 means distant spread follows from C1 and C2.
impossible C3
  when any of (
    spread is distant and m is M0,
    spread is distant and metastasis-sites none,
    primary-site in stage-four-sites and m is M1 and stage is not IV,
    primary-site in stage-four-sites and m is M0 and stage is IV)
  because "Distant spread is M1 and has at least one site; from duodenum to rectum, in the pancreas
    and in the lung, M1 is stage IV and stage IV is M1."

impossible C4
  when progression in (spreading, growing-and-spreading) and spread is none
  because "A tumour that is spreading has spread."

impossible C5
  when any of (
    primary-site in digestive-sites and grade is G1 and ki-67 at least 3 %,
    primary-site in digestive-sites and grade is G1 and mitoses at least 2 "per 2 mm2",
    primary-site in digestive-sites and grade is G2 and ki-67 above 20 %,
    primary-site in digestive-sites and grade is G2 and mitoses above 20 "per 2 mm2")
  because "At digestive sites G1 has a Ki-67 below 3 % and fewer than 2 mitoses; G2 has at most 20 %
    and 20 mitoses."

# Only where both counts are known low; one high count is enough for G3. NEC has no lower bound.
impossible C6
  when all of (
    primary-site in digestive-sites,
    grade is G3,
    ki-67 at most 20 %,
    mitoses at most 20 "per 2 mm2")
  because "At digestive sites G3 has a Ki-67 above 20 % or more than 20 mitoses."

impossible C7
  when differentiation is poor
    and (histological-type in (NET, typical-carcinoid, atypical-carcinoid) or grade in (G1, G2))
  because "A poorly differentiated tumour is a NEC or MiNEN, and is neither G1 nor G2."

impossible C8
  when differentiation is well
    and (grade is NEC or histological-type in (NEC-small-cell, NEC-large-cell))
  because "A well-differentiated tumour is not a NEC."

# The only tie between differentiation and speed of growth.
impossible C9
  when differentiation is poor and growth-rate is very-slow
  because "A poorly differentiated tumour does not grow very slowly."

impossible C10
  when functional-status is non-functional and syndrome is not none
  because "A non-functional tumour causes no hormonal syndrome."

# C12, the ranges of numbers, stands in the facts themselves.

# The usual conversion: 90-100 is ECOG 0, 70-80 is 1, 50-60 is 2, 30-40 is 3, 10-20 is 4.
impossible karnofsky.ecog
  when any of (
    karnofsky at least 90 and performance-status at least 1,
    karnofsky below 90 and performance-status at most 0,
    karnofsky at least 70 and performance-status at least 2,
    karnofsky below 70 and performance-status at most 1,
    karnofsky at least 50 and performance-status at least 3,
    karnofsky below 50 and performance-status at most 2,
    karnofsky at least 30 and performance-status at least 4,
    karnofsky below 30 and performance-status at most 3)
  because "Karnofsky 90-100 is ECOG 0, 70-80 is 1, 50-60 is 2, 30-40 is 3 and 10-20 is 4."

# ---- Unlikely combinations: ask ------------------------------------------------------------------

question C7.q
  when grade is G3 and differentiation is poor
  because "In WHO 2010 a poorly differentiated carcinoma is called G3: is this a NEC or a G3 NET?"

question C10.q
  when functional-status is functional and syndrome is none
  because "The tumour is called functional without a syndrome: which syndrome does it cause?"

question C11
  when histological-type in (typical-carcinoid, atypical-carcinoid)
    and not (primary-site in (lung, thymus, unknown-primary))
  because "Outside lung and thymus carcinoid is an old name: which type would it be today?"

question C13
  when (growth-rate is very-slow and ki-67 above 20 %) or (growth-rate is fast and grade is G1)
  because "The speed of growth and the pathology point different ways: is either out of date?"

question C14
  when functional-status is functional and symptoms none
  because "A functional tumour without symptoms: a silent secretor, or controlled by treatment?"

question C15
  when carcinoid-heart-disease is present and syndrome is not carcinoid
  because "Carcinoid heart disease without carcinoid syndrome: has the syndrome been missed?"

question C16
  when syndrome is carcinoid and spread is none and not (primary-site in (lung, ovary, testis))
  because "Carcinoid syndrome without spread, and the primary is not in lung, ovary or testis: are
    there liver metastases that have not been seen?"

# No spread means no bone metastases (C1), so this asks there too.
question C17
  when symptoms include bone-pain and not (metastasis-sites include bone)
  because "Bone pain without known bone metastases: have the bones been imaged?"

question C18
  when syndrome in (insulinoma, glucagonoma, vipoma, somatostatinoma)
    and not (primary-site in (pancreas, duodenum, unknown-primary))
  because "This syndrome mostly starts in pancreas or duodenum: is the primary site right?"

question C19
  when surgery-feasible and (performance-status at least 4 or resectability is unresectable)
  because "Surgery is called feasible in a patient with ECOG 4 or with unresectable disease: is a
    palliative operation meant?"

question C20
  when (sstr-status is negative and krenning-score at least 2)
    or (sstr-status is positive and krenning-score at most 1)
  because "Krenning score and receptor imaging disagree: which is right, and on which scale?"

question C21
  when primary-site is liver
  because "A NET rarely starts in the liver: could this be a metastasis of an unknown primary?"

question C22
  when ki-67 above 2 % and ki-67 below 3 %
  because "Ki-67 between 2 and 3 %: G1 today, but not in WHO 2010. By which table was it graded?"

question C23
  when any of (
    ki-67 at most 55 % and grade is NEC,
    ki-67 at most 55 % and histological-type in (NEC-small-cell, NEC-large-cell),
    ki-67 at most 55 % and differentiation is poor,
    ki-67 above 55 % and differentiation is well)
  because "Ki-67 is low for a NEC, or high for a well-differentiated tumour: has an expert
    pathologist seen the slides?"

question C24
  when spread is none and not surgery-feasible and not locally-advanced
  because "No spread, not locally advanced, and yet no surgery: what stands in the way?"

question C26
  when tumour-size above 250 mm
  because "A primary of more than 250 mm: is the size right, and in millimetres?"

# ---- Cases: silences -----------------------------------------------------------------------------

case "Carcinoid syndrome, poorly differentiated, bone metastases, ECOG 3"
  note "What the source leaves open stands beside what it says."
  given primary-site ileum, spread distant, metastasis-sites include bone, syndrome carcinoid,
    differentiation poor, performance-status 3
  expect notes silent.growth, silent.differentiation, silent.intervals, silent.metastases-surgery,
    silent.crisis, silent.bone, silent.palliative-care, silent.other-drugs

# ---- Cases: localised disease --------------------------------------------------------------------

case "Small G1 pancreatic NET, non-functional, no spread"
  note "Size, grade and Ki-67 are shown; no argument of the source reads them."
  given primary-site pancreas, tumour-size 15 mm, spread none, locally-advanced no, grade G1,
    ki-67 1.5 %, mitoses 1 "per 2 mm2", growth-rate intermediate, functional-status non-functional,
    symptoms none, carcinoid-heart-disease absent, progression stable, surgery-feasible yes,
    performance-status 0
  expect candidate surgery by surgery.1, surgery.3, candidate clinical-trial by trials.2,
    unsupported active-surveillance, somatostatin-analogues, chemotherapy, targeted-therapy,
    supportive-drugs, radionuclide-therapy, external-beam-radiotherapy,
    excluded hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation by implied.2,
    notes silent.size, silent.organ-function

case "The same tumour, said to grow very slowly"
  note "Surveillance and surgery stand side by side; the source prefers neither (R19)."
  given primary-site pancreas, tumour-size 15 mm, spread none, grade G1, growth-rate very-slow,
    functional-status non-functional, symptoms none, carcinoid-heart-disease absent,
    progression stable, surgery-feasible yes, performance-status 0
  expect candidate active-surveillance by surveillance.1, candidate surgery by surgery.3,
    unsupported chemotherapy, missing locally-advanced, notes silent.size

case "Slow is not yet very slow"
  note "R6: an entry of slow leaves two values open, and the answer turns on it."
  given primary-site jejunum, spread none, growth-rate in (very-slow, intermediate), symptoms none,
    carcinoid-heart-disease absent, progression stable, surgery-feasible yes
  expect possible active-surveillance, depends active-surveillance on growth-rate,
    missing growth-rate, candidate surgery by surgery.3

case "G1 does not mean very slow"
  note "R6: nothing is derived from grade or Ki-67. G1 does settle that the tumour is well
    differentiated, so chemotherapy turns on the speed of growth alone."
  given primary-site rectum, tumour-size 8 mm, spread none, grade G1, ki-67 below 2 %,
    symptoms none, carcinoid-heart-disease absent, progression stable, surgery-feasible yes
  expect possible active-surveillance, chemotherapy, depends active-surveillance on growth-rate,
    depends chemotherapy on growth-rate, missing growth-rate, candidate surgery by surgery.3

case "G1 or G2 on biopsy, Ki-67 below 3 %, intermediate growth"
  note "Either grade settles good differentiation; partial knowledge is enough."
  given primary-site stomach, gastric-type type-3, spread none, grade in (G1, G2), ki-67 below 3 %,
    growth-rate intermediate, surgery-feasible yes
  expect unsupported active-surveillance, chemotherapy, radionuclide-therapy,
    candidate surgery by surgery.3

case "Fast-growing G2 NET without spread, counts at the upper limit"
  note "R2: fast growth is enough for chemotherapy; good differentiation is noted beside it."
  given primary-site pancreas, spread none, grade G2, ki-67 20 %, mitoses 20 "per 2 mm2",
    growth-rate fast, symptoms none, progression growing, surgery-feasible yes,
    functional-status non-functional
  expect candidate chemotherapy by chemo.1, notes flag.r2, candidate surgery by surgery.3,
    excluded active-surveillance by surveillance.3, unsupported targeted-therapy

case "Localised large-cell NEC of the colon, known by its grade only"
  note "NEC settles poor differentiation, which is enough for chemotherapy whatever the growth."
  given primary-site colon, spread none, grade NEC, ki-67 80 %, symptoms only bleeding,
    surgery-feasible yes, functional-status non-functional, performance-status 1
  expect candidate chemotherapy by chemo.1, candidate surgery by surgery.3, surgery.4,
    excluded active-surveillance by surveillance.3, notes flag.r14, flag.r10

case "Poorly differentiated, growing at intermediate speed"
  note "R2, the other way round."
  given primary-site oesophagus, spread none, differentiation poor, growth-rate intermediate,
    surgery-feasible yes
  expect candidate chemotherapy by chemo.1, notes flag.r2, flag.r14, unsupported active-surveillance

case "Neither growth nor differentiation is known"
  given primary-site appendix, spread none, symptoms none, surgery-feasible yes
  expect possible chemotherapy, active-surveillance,
    depends chemotherapy on growth-rate, differentiation, unsupported radionuclide-therapy

case "Well-differentiated tumour with a Ki-67 of 35 %"
  note "No rule reads Ki-67; it settles the grade through C5, for only G3 is left."
  given primary-site pancreas, ki-67 35 %, differentiation well, spread none,
    growth-rate intermediate
  expect notes silent.g3, unsupported chemotherapy, provisional surgery by surgery.3

case "G3 by its mitoses alone"
  given primary-site ileum, grade G3, ki-67 15 %, mitoses 24 "per 2 mm2", differentiation well
  expect notes silent.g3

case "Small insulinoma with hypoglycaemia"
  note "R9: any functional tumour argues for analogues; the hazard stands beside it as a silence."
  given primary-site pancreas, tumour-size 12 mm, spread none, functional-status functional,
    syndrome insulinoma, symptoms only hypoglycaemia, carcinoid-heart-disease absent,
    surgery-feasible yes, performance-status 0
  expect candidate surgery by surgery.3, surgery.4, candidate somatostatin-analogues by ssa.1,
    candidate supportive-drugs by supportive.1, excluded active-surveillance by surveillance.3,
    notes flag.r9, silent.insulinoma, silent.syndromes

case "Duodenal gastrinoma in MEN1"
  given primary-site duodenum, spread none, syndrome gastrinoma, symptoms only dyspepsia-ulcer,
    hereditary-syndrome MEN1, surgery-feasible yes
  expect candidate somatostatin-analogues by ssa.1, candidate surgery by surgery.4,
    notes silent.hereditary, silent.syndromes, flag.r9

case "Typical lung carcinoid with cough"
  note "Lung grade is not set by Ki-67, so a Ki-67 of 4 % does not clash with G1 here."
  given primary-site lung, histological-type typical-carcinoid, grade G1, ki-67 4 %, necrosis no,
    spread none, locally-advanced no, functional-status non-functional, symptoms only cough,
    carcinoid-heart-disease absent, growth-rate very-slow, progression stable, surgery-feasible yes
  expect candidate surgery by surgery.3, surgery.4, excluded active-surveillance by surveillance.3,
    unsupported supportive-drugs, somatostatin-analogues, chemotherapy, notes flag.r10

case "Lung NET called G1, counts above the digestive limits"
  note "The lung is graded by other limits: no contradiction, and G1 still means well
    differentiated."
  given primary-site lung, grade G1, ki-67 4 %, mitoses 3 "per 2 mm2", spread none,
    growth-rate intermediate
  expect unsupported chemotherapy

case "Lung NET called G2, counts above the digestive limits"
  given primary-site lung, grade G2, ki-67 25 %, mitoses 22 "per 2 mm2", spread none,
    growth-rate intermediate
  expect unsupported chemotherapy

case "Small appendiceal NET, completely removed"
  note "The source still names surgery; what follows complete removal it does not say."
  given primary-site appendix, tumour-size 9 mm, spread none, grade G1, resection-status R0,
    symptoms none, growth-rate intermediate
  expect provisional surgery by surgery.3, notes silent.after-r0, unsupported chemotherapy

case "Small-bowel NET, complete resection recorded as management"
  given primary-site ileum, current-management only surgery-completed-r0, n N0, m M0,
    growth-rate intermediate, differentiation well, surgery-feasible no, progression stable
  expect notes silent.after-r0, excluded surgery by implied.1, unsupported targeted-therapy,
    depends somatostatin-analogues on locally-advanced, missing locally-advanced

# ---- Cases: regional nodes and staging -----------------------------------------------------------

case "Small-bowel NET with mesenteric nodes only"
  note "R1: nodes count as spread. Surgery stays, its aim to cure is not asserted, and the arguments
    from spread appear."
  given primary-site ileum, spread regional-nodes, growth-rate intermediate, progression stable,
    symptoms none, surgery-feasible yes, functional-status non-functional
  expect candidate surgery by surgery.1, candidate chemotherapy by chemo.2,
    candidate somatostatin-analogues by ssa.5, candidate targeted-therapy by targeted.3,
    candidate radionuclide-therapy by radio.1, contested targeted-therapy by targeted.4.against,
    excluded hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation by implied.2,
    unsupported active-surveillance, supportive-drugs, external-beam-radiotherapy,
    notes flag.regional-nodes

case "N1 and M0 settle regional nodes"
  given primary-site rectum, n N1, m M0
  expect provisional surgery by surgery.1, candidate chemotherapy by chemo.2,
    excluded radiofrequency-ablation by implied.2, notes flag.regional-nodes

case "N1, M not known"
  note "Regional or distant: either way the cancer has spread."
  given primary-site ileum, n at least N1, surgery-feasible yes
  expect candidate radionuclide-therapy by radio.1, candidate surgery by surgery.1,
    possible hepatic-artery-embolisation, missing spread

case "N0 and M0 settle no spread"
  given primary-site caecum, n N0, m M0, surgery-feasible yes
  expect candidate surgery by surgery.3, unsupported radionuclide-therapy,
    excluded chemoembolisation by implied.2

case "Stage IV of the pancreas settles distant spread"
  note "The sites are asked for; the liver options turn on them."
  given primary-site pancreas, stage IV, surgery-feasible yes
  expect candidate chemotherapy by chemo.2, candidate surgery by surgery.1, notes flag.r14,
    possible hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation,
    depends hepatic-artery-embolisation on metastasis-sites, missing metastasis-sites

case "Stage IV of the thymus settles nothing"
  given primary-site thymus, stage IV, surgery-feasible yes
  expect possible radionuclide-therapy, missing spread

case "M1 of the testis is stage III"
  note "Stage and M category are tied only where the tables make them the same."
  given primary-site testis, m M1, stage III
  expect candidate chemotherapy by chemo.2, notes flag.r7, flag.r14

case "Liver metastases seen, staging otherwise incomplete"
  note "A liver metastasis settles distant spread; other sites stay open."
  given primary-site unknown-primary, metastasis-sites include liver
  expect candidate hepatic-artery-embolisation, radiofrequency-ablation by liver.1,
    candidate chemoembolisation by liver.1, liver.5, candidate chemotherapy by chemo.2,
    candidate targeted-therapy by targeted.3, provisional surgery by surgery.1,
    contested targeted-therapy, hepatic-artery-embolisation, possible active-surveillance,
    notes flag.r7, flag.r14, silent.liver, missing surgery-feasible

case "Known to have no metastases, nodes not known"
  note "An empty set is knowledge: the liver options are excluded, and only nodes could be spread."
  given primary-site colon, metastasis-sites none, surgery-feasible yes
  expect excluded hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation
    by implied.2, possible radionuclide-therapy, missing spread

case "Only the site is known"
  note "Unknown is not false. Surgery (R14) and trials (R15) are listed anyway, all else stays
    possible, and what is required is reported."
  given primary-site ileum
  expect provisional surgery by surgery.1, candidate clinical-trial by trials.2,
    possible active-surveillance, somatostatin-analogues, chemotherapy, targeted-therapy,
    supportive-drugs, radionuclide-therapy, external-beam-radiotherapy, hepatic-artery-embolisation,
    chemoembolisation, radiofrequency-ablation, depends surgery on surgery-feasible,
    depends radionuclide-therapy on spread, missing tumour-size, spread, metastasis-sites,
    functional-status, symptoms, growth-rate, progression, surgery-feasible, performance-status,
    carcinoid-heart-disease, locally-advanced

# ---- Cases: metastatic disease -------------------------------------------------------------------

case "Very slow, stable liver metastases without symptoms"
  note "R5: known, stable spread does not stop surveillance. R3: the argument for chemotherapy holds
    however slow. Surgery is feasible, which tells against two groups of options (R7, R8)."
  given primary-site ileum, spread distant, metastasis-sites only liver, growth-rate very-slow,
    progression stable, symptoms none, carcinoid-heart-disease absent,
    functional-status non-functional, surgery-feasible yes, performance-status 0
  expect candidate active-surveillance by surveillance.1, candidate chemotherapy by chemo.2,
    candidate surgery by surgery.1, candidate somatostatin-analogues by ssa.5,
    candidate targeted-therapy by targeted.3, contested targeted-therapy by targeted.4.against,
    candidate hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation by liver.1,
    contested hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation
    by liver.2.against, unsupported supportive-drugs, external-beam-radiotherapy,
    notes flag.r3, flag.r5, flag.r14

case "Very slow, but new lesions on the last scan"
  note "R4: the stop rule of the source, not a contraindication."
  given primary-site ileum, spread distant, metastasis-sites only liver, growth-rate very-slow,
    progression spreading, symptoms none, carcinoid-heart-disease absent
  expect excluded active-surveillance by surveillance.3, candidate radionuclide-therapy by radio.1

case "Very slow, under surveillance, now flushing"
  note "R18: a current symptom stops surveillance. Which other symptoms there are is not known."
  given primary-site ileum, spread distant, growth-rate very-slow, progression stable,
    current-management only active-surveillance, symptoms include flushing
  expect excluded active-surveillance by surveillance.3, provisional surgery by surgery.4,
    possible supportive-drugs, external-beam-radiotherapy

case "Very slow and free of symptoms, course not known"
  note "A first scan says nothing of the course: surveillance stays conditional."
  given primary-site lung, spread none, growth-rate very-slow, symptoms none,
    carcinoid-heart-disease absent
  expect provisional active-surveillance by surveillance.1,
    depends active-surveillance on progression, missing progression

case "Carcinoid syndrome, liver metastases, no operation possible"
  note "Heart screening is asked for. The course decides what the specific sentence on targeted
    therapy says."
  given primary-site ileum, spread distant, metastasis-sites only liver,
    functional-status functional, syndrome carcinoid, symptoms only (diarrhoea, flushing),
    surgery-feasible no
  expect candidate somatostatin-analogues by ssa.1, ssa.2, ssa.5,
    candidate hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation by liver.2,
    candidate supportive-drugs by supportive.1, candidate targeted-therapy by targeted.3,
    contested targeted-therapy, depends targeted-therapy on progression,
    excluded surgery by implied.1, excluded active-surveillance by surveillance.3,
    unsupported external-beam-radiotherapy, notes flag.r9, silent.liver,
    missing growth-rate, progression, carcinoid-heart-disease, performance-status

case "Carcinoid syndrome, heart screened and free"
  note "R17: prevention of carcinoid heart disease is argued for in carcinoid syndrome only."
  given primary-site ileum, spread distant, metastasis-sites include liver, syndrome carcinoid,
    symptoms include diarrhoea, carcinoid-heart-disease absent
  expect candidate somatostatin-analogues by ssa.2, ssa.3,
    candidate supportive-drugs by supportive.1

case "Carcinoid heart disease with breathlessness"
  given primary-site ileum, spread distant, metastasis-sites only (liver, distant-nodes),
    functional-status functional, syndrome carcinoid, symptoms only (dyspnoea, oedema),
    carcinoid-heart-disease present, surgery-feasible no, performance-status 3
  expect candidate somatostatin-analogues by ssa.2, ssa.4, excluded surgery by implied.1,
    excluded active-surveillance by surveillance.3, notes silent.valve, effects.1

case "Very slow and without symptoms, but carcinoid heart disease"
  note "R18: heart disease alone stops surveillance. Without the syndrome it is also a question."
  given primary-site ovary, spread none, growth-rate very-slow, progression stable, symptoms none,
    syndrome none, carcinoid-heart-disease present, surgery-feasible yes
  expect excluded active-surveillance by surveillance.3, question C15,
    candidate somatostatin-analogues by ssa.4, candidate surgery by surgery.3, notes silent.valve

case "Progressive pancreatic NET, unresectable, liver and nodes"
  given primary-site pancreas, tumour-size 48 mm, spread distant,
    metastasis-sites only (liver, distant-nodes), grade G2, ki-67 12 %, growth-rate intermediate,
    functional-status non-functional, symptoms none, carcinoid-heart-disease absent,
    progression growing-and-spreading, surgery-feasible no, performance-status 1
  expect candidate targeted-therapy by targeted.3, targeted.4,
    candidate hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation by liver.1,
    liver.2, candidate chemoembolisation by liver.5, candidate somatostatin-analogues by ssa.5,
    candidate chemotherapy by chemo.2, candidate radionuclide-therapy by radio.1,
    excluded surgery by implied.1, excluded active-surveillance by surveillance.3,
    unsupported supportive-drugs, external-beam-radiotherapy

case "Progressive disease, it is not said how"
  note "R7: growth alone, new lesions alone or both, any progression counts. G3 with low counts is
    no contradiction in the lung."
  given primary-site lung, histological-type atypical-carcinoid, grade G3, ki-67 15 %,
    mitoses 8 "per 2 mm2", spread distant, metastasis-sites only bone,
    progression in (growing, spreading, growing-and-spreading), surgery-feasible no
  expect candidate targeted-therapy by targeted.4, excluded active-surveillance by surveillance.3,
    excluded hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation by implied.2,
    notes silent.g3

case "Locally advanced pancreatic NET, growing, not operable, no spread"
  note "R16: advanced without spread. Chemotherapy and radionuclide therapy have no argument."
  given primary-site pancreas, spread none, locally-advanced, grade G2, growth-rate intermediate,
    progression growing, surgery-feasible no, symptoms none
  expect candidate targeted-therapy by targeted.4, candidate somatostatin-analogues by ssa.5,
    unsupported chemotherapy, radionuclide-therapy, excluded surgery by implied.1

case "Locally advanced but stable"
  given primary-site pancreas, spread none, locally-advanced, progression stable,
    surgery-feasible no
  expect unsupported targeted-therapy, candidate somatostatin-analogues by ssa.5

case "Unfit for surgery, localised and not advanced"
  note "R16: being unfit is not being advanced. R12: poor health excludes nothing by itself; it
    excluded surgery only because the team entered that no operation can be done."
  given primary-site ileum, spread none, locally-advanced no, growth-rate intermediate,
    differentiation well, functional-status non-functional, symptoms none,
    carcinoid-heart-disease absent, surgery-feasible no, performance-status 3
  expect excluded surgery by implied.1,
    unsupported somatostatin-analogues, targeted-therapy, chemotherapy,
    candidate clinical-trial by trials.2, question C24, notes effects.1

case "Thymic NET with distant spread, growing, not operable"
  note "R7: outside the sites that the source names, only the general sentence argues."
  given primary-site thymus, spread distant, metastasis-sites only lung, progression growing,
    surgery-feasible no
  expect candidate targeted-therapy by targeted.3, notes flag.r7

case "Thymic NET, locally advanced, growing, not operable"
  given primary-site thymus, spread none, locally-advanced, progression growing,
    surgery-feasible no, growth-rate fast
  expect unsupported targeted-therapy, candidate somatostatin-analogues by ssa.5,
    candidate chemotherapy by chemo.1, notes flag.r7

case "Stable metastases, surgery not possible"
  note "R7: stable disease alone tells against targeted therapy."
  given primary-site pancreas, spread distant, progression stable, surgery-feasible no
  expect candidate targeted-therapy by targeted.3, contested targeted-therapy by targeted.4.against

case "Growing metastases, surgery possible"
  note "R7: so does feasible surgery alone."
  given primary-site pancreas, spread distant, progression growing, surgery-feasible yes
  expect candidate targeted-therapy by targeted.3, contested targeted-therapy by targeted.4.against

case "Poor performance status, metastatic NEC of unknown primary"
  note "R12: the caution stands beside every treatment; nothing is argued or excluded by it."
  given primary-site unknown-primary, spread distant, metastasis-sites only liver,
    histological-type NEC-small-cell, ki-67 90 %, karnofsky 50, surgery-feasible no
  expect candidate chemotherapy by chemo.1, chemo.2, excluded surgery by implied.1,
    notes effects.1, flag.r7, flag.r14, missing functional-status, symptoms

case "Lung NEC with brain metastases"
  note "R11: they are noted and do not argue for external beams."
  given primary-site lung, spread distant, metastasis-sites only brain, differentiation poor,
    symptoms only nausea, functional-status non-functional
  expect unsupported external-beam-radiotherapy, supportive-drugs,
    candidate chemotherapy by chemo.1, notes flag.r11, flag.r10

case "Nerve palsy, staging open"
  given primary-site lung, symptoms include cranial-nerve-palsy
  expect possible external-beam-radiotherapy, notes flag.r11

case "Painful bone metastases, growing, surgery not possible"
  given primary-site rectum, spread distant, metastasis-sites only bone, symptoms only bone-pain,
    functional-status non-functional, progression growing, surgery-feasible no
  expect candidate external-beam-radiotherapy by radio.4, candidate radionuclide-therapy by radio.1,
    candidate targeted-therapy by targeted.3, targeted.4, unsupported supportive-drugs

case "Bone pain, staging not done"
  note "R11: bone pain is enough; the missing staging is reported."
  given primary-site lung, symptoms include bone-pain
  expect candidate external-beam-radiotherapy by radio.4, missing spread, metastasis-sites

case "Obstructing small-bowel NET, unresectable, bypass possible"
  note "R13: an operation for symptoms is feasible surgery. C19 asks whether that is what is meant."
  given primary-site ileum, spread distant, metastasis-sites only (liver, peritoneum),
    resectability unresectable, surgery-feasible yes, symptoms only (obstruction, abdominal-pain),
    functional-status non-functional
  expect candidate surgery by surgery.4, question C19, notes silent.emergency, flag.r10, flag.r14

case "Palpitations in a non-functional tumour"
  note "R10: each effect that the source names is enough by itself."
  given primary-site pancreas, functional-status non-functional,
    symptoms only tachycardia-arrhythmia
  expect candidate supportive-drugs by supportive.1

case "High blood pressure in a non-functional tumour"
  given primary-site pancreas, functional-status non-functional, symptoms only hypertension
  expect candidate supportive-drugs by supportive.1

case "Diarrhoea in a non-functional tumour"
  given primary-site pancreas, functional-status non-functional, symptoms only diarrhoea
  expect candidate supportive-drugs by supportive.1

case "Receptor imaging negative or mixed"
  note "The source knows no receptor imaging: the offer stays, the silence is printed."
  given primary-site pancreas, spread distant, metastasis-sites only liver,
    sstr-status in (negative, mixed), krenning-score 1, egfr 35 "mL/min/1.73 m2"
  expect candidate radionuclide-therapy by radio.1, candidate somatostatin-analogues by ssa.5,
    notes silent.receptors, silent.organ-function

case "Portal vein occluded"
  given primary-site ileum, metastasis-sites include liver, portal-vein-patent no,
    biliary-reconstruction no
  expect candidate hepatic-artery-embolisation by liver.1, notes silent.portal-bile, silent.liver

case "Whipple operation in the past, liver metastases now"
  given primary-site pancreas, metastasis-sites include liver, portal-vein-patent yes,
    biliary-reconstruction yes, tumour-size 30 mm, sstr-status not-done
  expect candidate hepatic-artery-embolisation by liver.1,
    notes silent.portal-bile, silent.receptors

# ---- Cases: contradictions -----------------------------------------------------------------------
# Facts that clash are set aside; the rest still speaks.

case "No spread, yet liver metastases"
  note "Both entries are set aside: neither a cure nor a liver option is concluded."
  given primary-site ileum, spread none, metastasis-sites only liver, surgery-feasible yes
  expect conflict C1, candidate surgery by surgery.1, possible hepatic-artery-embolisation,
    possible radionuclide-therapy, missing spread, metastasis-sites

case "No spread, yet N1"
  given primary-site appendix, spread none, n N1
  expect conflict C1

case "No spread, yet M1"
  given primary-site appendix, spread none, m M1
  expect conflict C1

case "Regional nodes only, yet N0"
  given primary-site ileum, spread regional-nodes, n N0, surgery-feasible yes
  expect conflict C2, possible chemotherapy, candidate surgery by surgery.1

case "Regional nodes only, yet M1"
  given primary-site ileum, spread regional-nodes, m M1
  expect conflict C2

case "Regional nodes only, yet bone metastases"
  given primary-site ileum, spread regional-nodes, metastasis-sites include bone
  expect conflict C2

case "Distant spread, yet M0"
  given primary-site colon, spread distant, m M0, surgery-feasible yes, growth-rate fast
  expect conflict C3, candidate chemotherapy by chemo.1, possible radionuclide-therapy

case "Distant spread, yet no site of metastasis"
  given primary-site colon, spread distant, metastasis-sites none
  expect conflict C3

case "M1 called stage II, pancreas"
  note "The site is fixed and stays. The stage clashes with M1 and with the spread, so all three are
    set aside."
  given primary-site pancreas, spread distant, m M1, stage II
  expect conflict C3, possible chemotherapy, missing spread

case "M0 called stage IV, lung"
  given primary-site lung, m M0, stage IV
  expect conflict C3

case "New lesions without spread"
  given primary-site rectum, spread none, progression in (spreading, growing-and-spreading),
    growth-rate very-slow, symptoms none, carcinoid-heart-disease absent
  expect conflict C4, provisional active-surveillance by surveillance.1

case "G1 with a Ki-67 of 25 % in the pancreas"
  note "Grade and Ki-67 are set aside, so differentiation is open again."
  given primary-site pancreas, spread none, grade G1, ki-67 25 %, growth-rate intermediate,
    surgery-feasible yes
  expect conflict C5, possible chemotherapy, depends chemotherapy on differentiation,
    candidate surgery by surgery.3

case "G1 with a Ki-67 of 3 %, exactly at the limit"
  given primary-site ileum, grade G1, ki-67 3 %
  expect conflict C5

case "G1 with two mitoses"
  given primary-site ileum, grade G1, mitoses 2 "per 2 mm2"
  expect conflict C5

case "G2 with a Ki-67 of 20.1 %"
  given primary-site ileum, grade G2, ki-67 20.1 %
  expect conflict C5

case "G2 with 21 mitoses"
  given primary-site gallbladder, grade G2, mitoses 21 "per 2 mm2"
  expect conflict C5

case "G3 with both counts no higher than 20"
  given primary-site pancreas, grade G3, ki-67 20 %, mitoses 20 "per 2 mm2", spread none
  expect conflict C6, provisional surgery by surgery.3

case "Poorly differentiated, yet G2"
  note "What rests on either is not concluded."
  given primary-site colon, differentiation poor, grade G2, spread none, growth-rate intermediate
  expect conflict C7, possible chemotherapy

case "Poorly differentiated carcinoid"
  given primary-site lung, differentiation poor,
    histological-type in (NET, typical-carcinoid, atypical-carcinoid)
  expect conflict C7

case "Well differentiated, yet small-cell"
  given primary-site lung, differentiation well, histological-type NEC-small-cell, spread none,
    growth-rate intermediate
  expect conflict C8, possible chemotherapy

case "Well differentiated, yet NEC by grade"
  given primary-site stomach, differentiation well, grade NEC
  expect conflict C8

case "Poorly differentiated, yet very slow"
  given primary-site lung, spread none, differentiation poor, growth-rate very-slow, symptoms none,
    progression stable, carcinoid-heart-disease absent
  expect conflict C9, possible active-surveillance, possible chemotherapy

case "Non-functional, yet carcinoid syndrome"
  given primary-site ileum, spread distant, metastasis-sites only liver,
    functional-status non-functional, syndrome carcinoid, symptoms only flushing
  expect conflict C10, possible supportive-drugs, candidate somatostatin-analogues by ssa.5

case "Karnofsky 80, yet ECOG 0"
  given primary-site ileum, karnofsky 80, performance-status 0, spread none
  expect conflict karnofsky.ecog, missing performance-status

case "Karnofsky 50 or more, yet ECOG 3 or more"
  given primary-site ileum, karnofsky at least 50, performance-status at least 3
  expect conflict karnofsky.ecog

# ---- Cases: questions ----------------------------------------------------------------------------

case "G3 in the language of older reports"
  note "The type settles poor differentiation; G3 may then stand for a carcinoma."
  given primary-site colon, grade G3, ki-67 70 %, mitoses 12 "per 2 mm2",
    histological-type NEC-large-cell, spread none
  expect question C7.q, candidate chemotherapy by chemo.1

case "Functional without a syndrome or symptoms"
  given primary-site pancreas, functional-status functional, syndrome none, symptoms none
  expect question C10.q, C14, candidate somatostatin-analogues by ssa.1,
    candidate supportive-drugs by supportive.1

case "Carcinoid of the ileum by an old report, Ki-67 2.5 %"
  given primary-site ileum, histological-type typical-carcinoid, ki-67 2.5 %
  expect question C11, C22

case "Very slow with a Ki-67 of 30 %"
  given primary-site pancreas, growth-rate very-slow, ki-67 30 %
  expect question C13

case "Fast with G1"
  given primary-site lung, growth-rate fast, grade G1, spread none
  expect question C13, candidate chemotherapy by chemo.1, notes flag.r2

case "Carcinoid syndrome of the ileum without spread"
  given primary-site ileum, spread none, syndrome carcinoid, symptoms include flushing,
    surgery-feasible yes
  expect question C16, candidate somatostatin-analogues by ssa.2, candidate surgery by surgery.3,
    missing carcinoid-heart-disease

case "Bone pain, bones not among the sites"
  given primary-site ileum, spread distant, metastasis-sites only liver, symptoms only bone-pain
  expect question C17, candidate external-beam-radiotherapy by radio.4

case "Bone pain, no spread"
  given primary-site lung, spread none, symptoms only bone-pain
  expect question C17, candidate external-beam-radiotherapy by radio.4

case "Glucagonoma of the ileum"
  given primary-site ileum, syndrome glucagonoma
  expect question C18, notes silent.syndromes

case "Surgery feasible at a Karnofsky of 20"
  note "Karnofsky 20 is ECOG 4."
  given primary-site ileum, surgery-feasible yes, karnofsky 20
  expect question C19, candidate surgery by surgery.1, notes effects.1

case "Receptor-negative with a Krenning score of 3"
  given primary-site ileum, sstr-status negative, krenning-score 3
  expect question C20, notes silent.receptors

case "Receptor-positive with a Krenning score of 1"
  given primary-site ileum, sstr-status positive, krenning-score 1
  expect question C20

case "NEC with a Ki-67 of 40 %"
  given primary-site pancreas, grade NEC, ki-67 40 %
  expect question C23, candidate chemotherapy by chemo.1

case "Small-cell NEC of the lung with a Ki-67 of 55 %"
  given primary-site lung, histological-type NEC-small-cell, ki-67 55 %
  expect question C23

case "Well differentiated with a Ki-67 of 60 %"
  given primary-site pancreas, differentiation well, ki-67 60 %
  expect question C23, notes silent.g3

case "Primary of 300 mm in the liver"
  given primary-site liver, tumour-size 300 mm, spread none, surgery-feasible yes
  expect question C21, C26, candidate surgery by surgery.3,
    excluded radiofrequency-ablation by implied.2

# ---- Cases: how firmly and to what end the source argues -----------------------------------------

case "Functional ileal NET, liver metastases, no operation: what each argument is for"
  note "Strength and aim of every argument, so that neither changes unseen. Nothing argues against."
  given primary-site ileum, spread distant, metastasis-sites only liver,
    functional-status functional, syndrome carcinoid, symptoms only (diarrhoea, flushing),
    carcinoid-heart-disease absent, growth-rate fast, progression growing, surgery-feasible no
  expect candidate somatostatin-analogues by ssa.1 plainly to symptom-relief, ssa.2 plainly to
    symptom-relief, ssa.3 plainly to prevention, ssa.5 plainly to control,
    candidate chemotherapy by chemo.1 plainly to control, chemo.2 plainly to control,
    candidate targeted-therapy by targeted.3 plainly to control, targeted.4 plainly to control,
    candidate supportive-drugs by supportive.1 plainly to symptom-relief and prevention,
    candidate radionuclide-therapy by radio.1 weakly to control,
    candidate hepatic-artery-embolisation, chemoembolisation, radiofrequency-ablation by liver.1
    plainly to symptom-relief and control, liver.2 plainly to symptom-relief and control,
    candidate chemoembolisation by liver.5 weakly to symptom-relief and control,
    candidate clinical-trial by trials.2 weakly to research,
    uncontested somatostatin-analogues, hepatic-artery-embolisation, chemoembolisation,
    without targeted.4.against, liver.2.against, flag.r7, flag.r10

case "Painful pancreatic NET without spread, operable: cure and relief"
  note "The source is firm only here: the main aim of an operation without spread is cure."
  given primary-site pancreas, spread none, symptoms only (abdominal-pain, bone-pain),
    surgery-feasible yes
  expect candidate surgery by surgery.1 plainly, surgery.3 strongly to cure, surgery.4 plainly to
    symptom-relief, uncontested surgery,
    candidate external-beam-radiotherapy by radio.4 plainly to symptom-relief,
    without targeted.4.against

case "Very slow, stable and operable liver metastases: weak words against"
  note "What tells against an option is weak, and excludes nothing."
  given primary-site ileum, spread distant, metastasis-sites only liver, growth-rate very-slow,
    progression stable, symptoms none, carcinoid-heart-disease absent,
    functional-status non-functional, surgery-feasible yes
  expect candidate active-surveillance by surveillance.1 plainly to monitoring,
    contested targeted-therapy by targeted.4.against weakly, contested hepatic-artery-embolisation,
    chemoembolisation, radiofrequency-ablation by liver.2.against weakly,
    without liver.2, flag.r7, flag.r10

case "Carcinoid heart disease in carcinoid syndrome: relief, no longer prevention"
  given primary-site ileum, spread distant, syndrome carcinoid, carcinoid-heart-disease present
  expect candidate somatostatin-analogues by ssa.4 plainly to symptom-relief,
    uncontested somatostatin-analogues, without ssa.3, C15, silent.syndromes

# ---- Cases: what stays silent --------------------------------------------------------------------
# Where a note or a question would be out of place, it does not appear.

case "Stable, well-differentiated NET without spread, intermediate growth"
  note "Nothing here is spread, fast, poor or out of the ordinary."
  given primary-site pancreas, spread none, locally-advanced no, differentiation well, grade G1,
    ki-67 1 %, growth-rate intermediate, progression stable, functional-status non-functional,
    syndrome none, symptoms none, carcinoid-heart-disease absent, surgery-feasible yes,
    performance-status 1
  expect without flag.r2, flag.r3, flag.r5, flag.r7, flag.r10, silent.g3, silent.syndromes,
    effects.1, liver.2, liver.2.against, C10.q, C13, C14, C15, C16, C17, C23, C24

case "Very slow NET without spread"
  given primary-site appendix, spread none, growth-rate very-slow, ki-67 20 %
  expect without flag.r3, C13

case "Growing metastases, intermediate growth, no operation"
  given primary-site pancreas, spread distant, metastasis-sites only lung, growth-rate intermediate,
    progression growing, locally-advanced no, surgery-feasible no
  expect without flag.r3, flag.r5, flag.r7, liver.2, liver.2.against, C24

case "Fast and poorly differentiated"
  note "R2: where both hold there is nothing to note."
  given primary-site colon, differentiation poor, growth-rate fast, grade G3
  expect without flag.r2, silent.g3, C13, candidate chemotherapy by chemo.1

case "Localised thymic NET, not advanced"
  given primary-site thymus, spread none, locally-advanced no
  expect without flag.r7

case "ECOG 2 is fair health, not yet the silence on palliative care"
  given primary-site ileum, performance-status 2
  expect notes effects.1, without silent.palliative-care

case "After complete resection, now on analogues"
  given primary-site ileum, current-management only (surgery-completed-r0, somatostatin-analogues)
  expect notes silent.after-r0

case "A hereditary syndrome, not yet named"
  given primary-site pancreas, hereditary-syndrome in (MEN1, VHL, NF1, TSC, other)
  expect notes silent.hereditary

case "Brain and liver metastases"
  given primary-site lung, metastasis-sites only (brain, liver)
  expect notes flag.r11

# ---- Cases: sites that the rules name together ---------------------------------------------------
# Each holds for every site of the group, for the site is not settled.

case "Advanced NET of the digestive tract, segment not settled, growing, not operable"
  given primary-site in gi-tract, spread none, locally-advanced, progression growing,
    surgery-feasible no
  expect candidate targeted-therapy by targeted.4, without C24

case "Well-differentiated digestive NET, segment not settled, Ki-67 35 %"
  note "C5 leaves only G3, whichever digestive site it is."
  given primary-site in digestive-sites, differentiation well, ki-67 35 %
  expect notes silent.g3

case "Well-differentiated digestive NET, segment not settled, 30 mitoses"
  given primary-site in digestive-sites, differentiation well, mitoses 30 "per 2 mm2"
  expect notes silent.g3

case "Digestive G3, segment not settled, both counts low"
  given primary-site in digestive-sites, grade G3, ki-67 12 %, mitoses 8 "per 2 mm2"
  expect conflict C6

case "M1 called stage III where M1 is stage IV"
  given primary-site in stage-four-sites, m M1, stage III
  expect conflict C3

case "M0 called stage IV where stage IV is M1"
  given primary-site in stage-four-sites, m M0, stage IV
  expect conflict C3

# ---- Cases: limits, from both sides --------------------------------------------------------------

case "G1 just below its limits"
  given primary-site ileum, grade G1, ki-67 2.9 %, mitoses 1.9 "per 2 mm2"
  expect without C5, question C22

case "G2 with mitoses just above 20"
  given primary-site ileum, grade G2, mitoses 20.1 "per 2 mm2"
  expect conflict C5

case "G3 by a Ki-67 just above 20 %"
  given primary-site pancreas, grade G3, ki-67 20.1 %, mitoses 20 "per 2 mm2", growth-rate very-slow
  expect without C6, question C13

case "G3 by mitoses just above 20"
  given primary-site pancreas, grade G3, ki-67 20 %, mitoses 20.1 "per 2 mm2"
  expect without C6

case "Ki-67 of 2 %: G1 by every table"
  given primary-site ileum, ki-67 2 %
  expect without C22

case "Ki-67 just above 2 %"
  given primary-site ileum, ki-67 2.1 %
  expect question C22

case "Ki-67 of 3 %: G2 by every table"
  given primary-site ileum, ki-67 3 %
  expect without C22

case "NEC with a Ki-67 just above 55 %"
  given primary-site pancreas, grade NEC, histological-type NEC-small-cell, ki-67 55.1 %
  expect without C7.q, C23

case "Poorly differentiated, Ki-67 of 55 %, type not reported"
  given primary-site colon, differentiation poor, ki-67 55 %
  expect question C23

case "Well differentiated with a Ki-67 of 55 %"
  given primary-site pancreas, differentiation well, grade G3, ki-67 55 %
  expect without C7.q, C23

case "Well differentiated with a Ki-67 just above 55 %"
  given primary-site pancreas, differentiation well, ki-67 55.1 %
  expect question C23

case "Intermediate growth with a Ki-67 of 35 %"
  given primary-site pancreas, growth-rate intermediate, ki-67 35 %
  expect without C13

case "Fast with G2"
  given primary-site pancreas, growth-rate fast, grade G2
  expect without C13

case "Primary of 250 mm"
  given primary-site pancreas, tumour-size 250 mm
  expect without C26

case "Primary just above 250 mm"
  given primary-site pancreas, tumour-size 250.1 mm
  expect question C26

case "Karnofsky 90 is ECOG 0"
  given primary-site ileum, karnofsky 90, performance-status 0
  expect without karnofsky.ecog

case "Karnofsky 90, yet ECOG 1"
  given primary-site ileum, karnofsky 90, performance-status 1
  expect conflict karnofsky.ecog

case "Karnofsky 80 settles ECOG 1"
  given primary-site ileum, karnofsky 80
  expect without effects.1, karnofsky.ecog

case "Karnofsky 70 settles ECOG 1"
  given primary-site ileum, karnofsky 70
  expect without effects.1, karnofsky.ecog

case "Karnofsky 60 settles ECOG 2"
  given primary-site ileum, karnofsky 60
  expect notes effects.1, without silent.palliative-care

case "Karnofsky 50 settles ECOG 2"
  given primary-site ileum, karnofsky 50
  expect notes effects.1, without silent.palliative-care

case "Karnofsky 40 settles ECOG 3"
  given primary-site ileum, karnofsky 40, surgery-feasible yes, resectability resectable
  expect notes silent.palliative-care, without C19

case "Karnofsky 30 settles ECOG 3"
  given primary-site ileum, karnofsky 30, surgery-feasible yes, resectability resectable
  expect notes silent.palliative-care, without C19

case "Surgery feasible at ECOG 4"
  given primary-site ileum, performance-status 4, surgery-feasible yes
  expect question C19

# ---- Cases: questions that need not be asked -----------------------------------------------------

case "Functional with its syndrome and its symptoms"
  given primary-site pancreas, functional-status functional, syndrome insulinoma,
    symptoms only hypoglycaemia
  expect without C10.q, C14, C18, flag.r10

case "Non-functional without a syndrome"
  given primary-site ileum, functional-status non-functional, syndrome none, symptoms none
  expect without C10.q, C14

case "Old carcinoid name where it still belongs or the origin is unknown"
  given primary-site in (lung, thymus, unknown-primary), histological-type typical-carcinoid
  expect without C11

case "Ileal NET, no old name"
  given primary-site ileum, histological-type NET
  expect without C11

case "Carcinoid of the ileum, typical or atypical"
  given primary-site ileum, histological-type in (typical-carcinoid, atypical-carcinoid)
  expect question C11

case "Carcinoid syndrome without spread where that can be"
  given primary-site in (lung, ovary, testis), syndrome carcinoid, spread none
  expect without C16

case "Carcinoid syndrome with liver metastases"
  given primary-site ileum, syndrome carcinoid, spread distant, metastasis-sites only liver,
    carcinoid-heart-disease absent
  expect without C15, C16, silent.syndromes

case "Bone pain with known bone metastases, and others"
  given primary-site ileum, symptoms only bone-pain, metastasis-sites only (bone, liver)
  expect without C17

case "Bone pain and flushing, bones not among the sites"
  given primary-site ileum, symptoms only (bone-pain, flushing), metastasis-sites only liver
  expect question C17

case "Flushing alone, liver metastases"
  given primary-site ileum, symptoms only flushing, metastasis-sites only liver
  expect without C17

case "A pancreatic syndrome where it mostly starts"
  given primary-site in (pancreas, duodenum, unknown-primary), syndrome glucagonoma
  expect without C18

case "A pancreatic syndrome of the ileum, not yet told apart"
  given primary-site ileum, syndrome in (insulinoma, glucagonoma, vipoma, somatostatinoma)
  expect question C18

case "Gastrinoma of the ileum"
  given primary-site ileum, syndrome gastrinoma
  expect without C18

case "Operable at ECOG 3, disease borderline resectable"
  given primary-site ileum, surgery-feasible yes, performance-status 3, resectability borderline
  expect without C19

case "Not operable, unresectable, ECOG 4"
  given primary-site ileum, surgery-feasible no, performance-status 4, resectability unresectable
  expect without C19

case "Receptor-negative with a Krenning score of 1"
  given primary-site ileum, sstr-status negative, krenning-score 1
  expect without C20

case "Receptor-negative with a Krenning score of 2"
  given primary-site ileum, sstr-status negative, krenning-score 2
  expect question C20

case "Receptor-positive with a Krenning score of 2"
  given primary-site ileum, sstr-status positive, krenning-score 2
  expect without C20

case "No syndrome, heart disease not looked for"
  given primary-site ileum, spread none, syndrome none, surgery-feasible no, locally-advanced
  expect without C16, C24, silent.syndromes

"""#
}
