"""The facts and options that the benchmark's rules and cases speak of."""
from collections import namedtuple

SITES = ["pancreas", "small-bowel", "appendix", "stomach", "duodenum", "colon",
         "rectum", "lung", "thymus", "oesophagus", "unknown-primary"]

# Facts with one value of several.
CHOICES = {
    "site": SITES,
    "spread": ["none", "nodes", "distant"],
    "differentiation": ["well", "poor"],
    "grade": ["G1", "G2", "G3", "NEC"],
    "growth": ["very-slow", "slow", "fast"],
    "sstr_imaging": ["positive", "negative"],
}

# Facts with any number of values.
SETS = {
    "metastases": ["liver", "bone", "lung", "peritoneum", "nodes", "brain"],
    "symptoms": ["flushing", "diarrhoea", "hypoglycaemia", "pain", "obstruction", "bleeding", "weight-loss", "jaundice"],
    "comorbidities": ["diabetes", "renal-failure", "heart-failure", "copd", "liver-cirrhosis",
                      "carcinoid-heart", "hypertension", "second-tumour"],
}

BOOLEANS = ["functioning", "resectable", "progression"]

# The limits that rules compare with, and the range, unit and step that hold every value of a case.
Number = namedtuple("Number", "limits highest unit step")
NUMBERS = {
    "size_mm": Number([10, 20, 40, 50, 100], 400, "mm", 1),
    "ki67": Number([2.5, 3, 10, 20, 55], 100, "%", 0.1),
    "ecog": Number([1, 2, 3], 5, "", 1),
    "age": Number([50, 65, 75, 80], 120, "years", 1),
}

# In the order in which a case gives them.
FACTS = ["site", "size_mm", "spread", "metastases", "ki67", "differentiation", "grade", "functioning", "symptoms",
         "resectable", "growth", "progression", "ecog", "comorbidities", "sstr_imaging", "age"]

OPTIONS = ["surgery-curative", "surgery-debulking", "endoscopic-resection",
           "somatostatin-analogue", "prrt", "everolimus", "sunitinib",
           "capecitabine-temozolomide", "platinum-etoposide", "ablation",
           "embolisation", "interferon", "watch-and-wait", "best-supportive-care"]
