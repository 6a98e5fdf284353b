// How fast NDJSON can be read at all.
//
//   parse_limit scan CASES      finds the ends of the lines and nothing else
//   parse_limit ondemand CASES  simdjson On-Demand, every field of every object looked at, strings unescaped
//
// The file is in memory before the clock starts. One JSON object on standard error says how many cases took how long.
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <simdjson.h>

using namespace simdjson;
using Clock = std::chrono::steady_clock;

static uint64_t look(ondemand::value value) {
  switch (value.type()) {
    case ondemand::json_type::string: return std::string_view(value.get_string()).size();
    case ondemand::json_type::number: return uint64_t(double(value.get_double()));
    case ondemand::json_type::boolean: return bool(value.get_bool());
    case ondemand::json_type::array: {
      uint64_t sum = 0;
      for (auto element : value.get_array()) sum += std::string_view(element.get_string()).size();
      return sum;
    }
    default: return 0;
  }
}

int main(int, char **arguments) {
  const std::string mode = arguments[1];
  const padded_string text = padded_string::load(arguments[2]);
  const auto start = Clock::now();
  const clock_t startCPU = clock();
  // The sum is printed, so that the compiler cannot leave the work out.
  uint64_t cases = 0, sum = 0;
  if (mode == "scan") {
    const char *const end = text.data() + text.size();
    for (const char *line = text.data(); line < end; cases++) {
      const auto *newline = static_cast<const char *>(memchr(line, '\n', end - line));
      if (!newline) break;
      sum += newline - line;
      line = newline + 1;
    }
  } else {
    ondemand::parser parser;
    ondemand::document_stream documents = parser.iterate_many(text, 1 << 20);
    for (auto document : documents) {
      cases++;
      for (auto field : document.get_object()) {
        sum += std::string_view(field.unescaped_key()).size();
        sum += look(field.value());
      }
    }
  }
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  const double cpu = double(clock() - startCPU) / CLOCKS_PER_SEC;
  fprintf(stderr, "{\"cases\":%lu,\"seconds\":%.6f,\"cpu\":%.6f,\"sum\":%lu}\n", cases, seconds, cpu, sum);
}
