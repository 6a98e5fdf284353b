// The whole job near the limit of the machine, in two-valued logic: a fact that a case leaves out makes a comparison
// false.
//
//   full_job RULES.flat CASES.ndjson > ANSWERS.ndjson
//
// Only options that a rule speaks to are written. What it takes to write as much as Consilium does is seen in three-valued
// logic, with every option in every answer and its open rules, in the order of the rules:
//
//   full_job RULES.flat CASES.ndjson every-option > ANSWERS.ndjson
//
// simdjson On-Demand reads the cases into columns, 512 of them at a time. Each different comparison is made once for
// such a block, and a rule is then a few 512-bit operations, one bit a case.
#include <array>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <simdjson.h>
#include <sstream>
#include <vector>

using namespace simdjson;
using Clock = std::chrono::steady_clock;

constexpr int blockSize = 512, wordCount = blockSize / 64, factCount = 16;
typedef uint64_t Bits __attribute__((vector_size(64)));

enum Kind { CHOICE, NUMBER, BOOLEAN, SET };
static const std::string_view factNames[factCount] = {
    "site", "size_mm", "spread", "metastases", "ki67", "differentiation", "grade", "functioning",
    "symptoms", "resectable", "growth", "progression", "ecog", "comorbidities", "sstr_imaging", "age"};
static const Kind factKinds[factCount] = {
    CHOICE, NUMBER, CHOICE, SET, NUMBER, CHOICE, CHOICE, BOOLEAN,
    SET, BOOLEAN, CHOICE, BOOLEAN, NUMBER, SET, CHOICE, NUMBER};

enum Operator { EQ, NE, IN, LT, LE, GT, GE, HAS, HAS_ANY };
static const char *const operatorNames[] = {"eq", "ne", "in", "lt", "le", "gt", "ge", "has", "has_any"};

struct Comparison {
  int fact;
  Operator op;
  double number;
  uint64_t values;
};

// A step of a condition in postfix order.
struct Step {
  enum { COMPARE, NOT, AND, OR } kind;
  int number;  // which comparison, or how many operands
};

struct Rule {
  std::string id;
  int option, effect;
  std::vector<Step> steps;
};

static std::vector<std::string> options, vocabulary[factCount];
static std::vector<Comparison> comparisons;
static std::vector<Rule> rules;

constexpr int unnamedValue = 63;  // what no rule names

static int valueNumber(int fact, std::string_view word) {
  const auto &words = vocabulary[fact];
  for (size_t i = 0; i < words.size(); i++)
    if (words[i] == word) return int(i);
  return unnamedValue;
}

static Comparison readComparison(std::istringstream &words) {
  Comparison comparison{};
  std::string op, word;
  words >> comparison.fact >> op;
  for (int i = 0; i < 9; i++)
    if (op == operatorNames[i]) comparison.op = Operator(i);
  while (words >> word) {
    const int fact = comparison.fact;
    if (factKinds[fact] == NUMBER) {
      comparison.number = std::stod(word);
    } else if (factKinds[fact] == BOOLEAN) {
      comparison.values |= 1ull << (word == "true");
    } else {
      int value = valueNumber(fact, word);
      if (value == unnamedValue) {
        value = int(vocabulary[fact].size());
        vocabulary[fact].push_back(word);
      }
      comparison.values |= 1ull << value;
    }
  }
  return comparison;
}

static Rule readRule(std::istringstream &words) {
  Rule rule;
  std::string word;
  words >> rule.id >> rule.option >> rule.effect;
  while (words >> word) {
    if (word == "!") rule.steps.push_back({Step::NOT, 1});
    else if (word[0] == '&') rule.steps.push_back({Step::AND, std::stoi(word.substr(1))});
    else if (word[0] == '|') rule.steps.push_back({Step::OR, std::stoi(word.substr(1))});
    else rule.steps.push_back({Step::COMPARE, std::stoi(word)});
  }
  return rule;
}

static void loadRules(const char *path) {
  std::ifstream file(path);
  std::string line, kind;
  while (std::getline(file, line)) {
    std::istringstream words(line);
    words >> kind;
    if (kind == "option") {
      words >> line;
      options.push_back(line);
    } else if (kind == "comparison") {
      comparisons.push_back(readComparison(words));
    } else {
      rules.push_back(readRule(words));
    }
  }
  std::stable_sort(rules.begin(), rules.end(), [](const Rule &left, const Rule &right) {
    return std::pair(left.option, left.effect) < std::pair(right.option, right.effect);
  });
}

// The cases of one block as columns, and the rules that were found to hold or to be open.
struct Block {
  int count = 0;
  alignas(64) double numbers[factCount][blockSize];
  alignas(64) uint64_t values[factCount][blockSize];
  alignas(64) uint64_t known[factCount][wordCount];
  std::array<std::string_view, blockSize> id;  // into simdjson's input, which outlives the block
  std::array<std::vector<int>, blockSize> holding, open;
};

template <class Test> static Bits bits(Test test) {
  alignas(64) uint64_t words[wordCount];
  for (int word = 0; word < wordCount; word++) {
    uint64_t found = 0;
    for (int bit = 0; bit < 64; bit++) found |= uint64_t(test(word * 64 + bit)) << bit;
    words[word] = found;
  }
  Bits result;
  memcpy(&result, words, 64);
  return result;
}

static Bits compare(const Comparison &comparison, const Block &block) {
  const double *number = block.numbers[comparison.fact];
  const uint64_t *values = block.values[comparison.fact];
  const double limit = comparison.number;
  const uint64_t wanted = comparison.values;
  switch (comparison.op) {
    case LT: return bits([=](int i) { return number[i] < limit; });
    case LE: return bits([=](int i) { return number[i] <= limit; });
    case GT: return bits([=](int i) { return number[i] > limit; });
    case GE: return bits([=](int i) { return number[i] >= limit; });
    case NE: return bits([=](int i) { return (values[i] & wanted) == 0; });
    default: return bits([=](int i) { return (values[i] & wanted) != 0; });
  }
}

// The cases in which something holds, and those in which it fails; in two-valued logic the latter have no meaning.
struct Truths {
  std::vector<Bits> holds, fails;
  explicit Truths(size_t count) : holds(count), fails(count) {}
};

template <bool isThreeValued> static void condition(const Rule &rule, const Truths &compared, Truths &stack) {
  int top = 0;
  for (const Step &step : rule.steps) {
    if (step.kind == Step::COMPARE) {
      stack.holds[top] = compared.holds[step.number];
      if (isThreeValued) stack.fails[top] = compared.fails[step.number];
      top++;
    } else if (step.kind == Step::NOT) {
      if (isThreeValued) std::swap(stack.holds[top - 1], stack.fails[top - 1]);
      else stack.holds[top - 1] = ~stack.holds[top - 1];
    } else {
      const int first = top - step.number;
      for (int i = first + 1; i < top; i++) {
        if (step.kind == Step::AND) stack.holds[first] &= stack.holds[i];
        else stack.holds[first] |= stack.holds[i];
        if (!isThreeValued) continue;
        if (step.kind == Step::AND) stack.fails[first] |= stack.fails[i];
        else stack.fails[first] &= stack.fails[i];
      }
      top = first + 1;
    }
  }
}

template <bool isThreeValued> static void evaluate(Block &block) {
  static Truths compared(comparisons.size()), stack(256);
  for (size_t i = 0; i < comparisons.size(); i++) {
    Bits known;
    memcpy(&known, block.known[comparisons[i].fact], 64);
    const Bits holds = compare(comparisons[i], block);
    compared.holds[i] = holds & known;
    if (isThreeValued) compared.fails[i] = ~holds & known;
  }
  const auto list = [&](const Bits &found, int number, std::array<std::vector<int>, blockSize> &lists) {
    for (int word = 0; word * 64 < block.count; word++) {
      const int left = block.count - word * 64;
      uint64_t cases = found[word] & (left >= 64 ? ~0ull : (1ull << left) - 1);
      for (; cases; cases &= cases - 1) lists[word * 64 + __builtin_ctzll(cases)].push_back(number);
    }
  };
  for (size_t number = 0; number < rules.size(); number++) {
    condition<isThreeValued>(rules[number], compared, stack);
    list(stack.holds[0], int(number), block.holding);
    if (isThreeValued) list(~(stack.holds[0] | stack.fails[0]), int(number), block.open);
  }
}

// Rules of an option, from a place in a list on, as far as they have an effect; any where that is -1.
static void writeRules(const std::vector<int> &list, size_t &next, int option, int effect, std::string &out) {
  for (bool isFirst = true; next < list.size(); next++, isFirst = false) {
    const Rule &rule = rules[list[next]];
    if (rule.option != option || (effect >= 0 && rule.effect != effect)) return;
    out += isFirst ? "\"" : ",\"";
    out += rule.id;
    out += '"';
  }
}

// The effects of the rules of an option from a place in a list on, as bits.
static int effectsOf(const std::vector<int> &list, size_t next, int option) {
  int found = 0;
  for (; next < list.size() && rules[list[next]].option == option; next++) found |= 1 << rules[list[next]].effect;
  return found;
}

static void answer(const Block &block, std::string &out) {
  static const char *const effects[] = {"\"for\":[", "],\"against\":[", "],\"exclude\":["};
  for (int i = 0; i < block.count; i++) {
    const auto &holding = block.holding[i];
    out += "{\"id\":";
    out += block.id[i];
    out += ",\"options\":[";
    for (size_t next = 0; next < holding.size();) {
      const int option = rules[holding[next]].option, seen = effectsOf(holding, next, option);
      out += next ? ",{\"option\":\"" : "{\"option\":\"";
      out += options[option];
      out += (seen & 1) && !(seen & 4) ? "\",\"candidate\":true," : "\",\"candidate\":false,";
      for (int effect = 0; effect < 3; effect++) {
        out += effects[effect];
        writeRules(holding, next, option, effect, out);
      }
      out += "]}";
    }
    out += "]}\n";
  }
}

static void answerEveryOption(const Block &block, uint64_t casesBefore, std::string &out) {
  static const std::string ruleBook = "\"rules\":{\"name\":\"benchmark-rules\",\"version\":\"1.0.0\",\"digest\":\"sha256:" +
                                      std::string(64, '0') + "\"},\"scope\":\"in\",";
  static const char *const lists[] = {"\"for\":[", "],\"against\":[", "],\"excludes\":["};
  for (int i = 0; i < block.count; i++) {
    const auto &holding = block.holding[i], &open = block.open[i];
    out += "{\"format\":1,\"case\":";
    out += block.id[i];
    out += ",\"position\":";
    out += std::to_string(casesBefore + i + 1);
    out += ",";
    out += ruleBook;
    out += "\"options\":[";
    size_t next = 0, nextOpen = 0;
    for (int option = 0; option < int(options.size()); option++) {
      const int seen = effectsOf(holding, next, option), possible = effectsOf(open, nextOpen, option);
      out += option ? ",{\"option\":\"" : "{\"option\":\"";
      out += options[option];
      out += "\",\"verdict\":\"";
      out += seen & 4 ? "excluded" : !((seen | possible) & 1) ? "unsupported" : !(seen & 1) ? "possible"
             : possible & 4 ? "provisional" : "candidate";
      out += !(seen & 4) && ((seen | possible) & 3) == 3 ? "\",\"contested\":true," : "\",\"contested\":false,";
      out += "\"intents\":[],";
      for (int effect = 0; effect < 3; effect++) {
        out += lists[effect];
        writeRules(holding, next, option, effect, out);
      }
      out += "],\"open\":[";
      writeRules(open, nextOpen, option, -1, out);
      out += "]}";
    }
    out += "],\"missing\":[],\"conflicts\":[],\"questions\":[]}\n";
  }
}

static void read(ondemand::value value, int fact, int row, Block &block) {
  switch (factKinds[fact]) {
    case NUMBER: block.numbers[fact][row] = value.get_double(); break;
    case BOOLEAN: block.values[fact][row] = 1ull << int(bool(value.get_bool())); break;
    case CHOICE: block.values[fact][row] = 1ull << valueNumber(fact, value.get_string()); break;
    case SET: {
      uint64_t members = 0;
      for (auto member : value.get_array()) members |= 1ull << valueNumber(fact, member.get_string());
      block.values[fact][row] = members;
    }
  }
  block.known[fact][row >> 6] |= 1ull << (row & 63);
}

static void readCase(ondemand::object object, Block &block) {
  const int row = block.count;
  int expected = 0;  // facts mostly come in order
  for (auto field : object) {
    const ondemand::raw_json_string key = field.key();
    int fact = -1;
    for (int i = 0; i < factCount && fact < 0; i++) {
      const int candidate = (expected + i) % factCount;
      if (key.unsafe_is_equal(factNames[candidate])) fact = candidate;
    }
    if (fact >= 0) {
      expected = fact + 1;
      read(field.value(), fact, row, block);
    } else if (key.unsafe_is_equal("id")) {
      const std::string_view token = field.value().raw_json_token();
      block.id[row] = token.substr(0, token.rfind('"') + 1);
    }
  }
}

int main(int count, char **arguments) {
  const bool isEveryOption = count > 3 && std::string_view(arguments[3]) == "every-option";
  loadRules(arguments[1]);
  const padded_string text = padded_string::load(arguments[2]);
  const auto start = Clock::now();
  const clock_t startCPU = clock();
  static Block block;
  std::string out;
  uint64_t cases = 0;
  const auto finish = [&] {
    if (isEveryOption) {
      evaluate<true>(block);
      answerEveryOption(block, cases, out);
    } else {
      evaluate<false>(block);
      answer(block, out);
    }
    fwrite(out.data(), 1, out.size(), stdout);
    out.clear();
    for (int i = 0; i < block.count; i++) {
      block.holding[i].clear();
      block.open[i].clear();
    }
    cases += block.count;
    block.count = 0;
    memset(block.known, 0, sizeof block.known);
  };
  ondemand::parser parser;
  ondemand::document_stream documents = parser.iterate_many(text, 1 << 20);
  for (auto document : documents) {
    readCase(document.get_object(), block);
    if (++block.count == blockSize) finish();
  }
  finish();
  fflush(stdout);
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  const double cpu = double(clock() - startCPU) / CLOCKS_PER_SEC;
  fprintf(stderr, "{\"cases\":%lu,\"seconds\":%.6f,\"cpu\":%.6f}\n", cases, seconds, cpu);
}
