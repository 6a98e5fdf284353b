#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a run of this program as a process of its own took.
struct MeasuredProcess: Sendable {
  let nanoseconds: Int
  /// For how long its threads have had a processor, all together.
  let processorNanoseconds: Int
  /// The most memory that it held; 0 where the system does not say.
  let residentBytes: Int

  /// Runs this program and throws away what it says.
  ///
  /// - Throws: Where it cannot be started, or ends with an error.
  static func run(_ arguments: [String]) throws(FileProblem) -> MeasuredProcess {
    let program = currentProgram()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program.text] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process = pid_t()
    let start = MeasuredTime.now()
    let code = program.withCString { posix_spawn(&process, $0, &actions, nil, words, environ) }
    guard code == 0 else { throw FileProblem(running: program.text, reason: SystemError.words(code)) }
    // What the system says in the end counts the memory of this process, too, which stood there before the program did:
    // so the memory is watched.
    var residentBytes = 0
    var status: Int32 = 0
    var usage = rusage()
    while true {
      let ended = wait4(process, &status, WNOHANG, &usage)
      if ended == process { break }
      if ended < 0, errno != EINTR { throw FileProblem(running: program.text, reason: SystemError.words(errno)) }
      residentBytes = max(residentBytes, peakMemory(of: process))
      usleep(500)
    }
    let took = MeasuredTime.now() - start
    guard status == 0 else {
      throw FileProblem(running: "consilium " + arguments.joined(separator: " "), reason: "it ended with an error")
    }
    let processorTime = [usage.ru_utime, usage.ru_stime]
      .reduce(0) { $0 + Int($1.tv_sec) * 1_000_000_000 + Int($1.tv_usec) * 1000 }
    return MeasuredProcess(nanoseconds: took, processorNanoseconds: processorTime, residentBytes: residentBytes)
  }

  /// The program that is running.
  private static func currentProgram() -> Path {
    let link = Path("/proc/self/exe")
    return Files.exists(link) ? Files.resolved(link) : Path(CommandLine.arguments[0])
  }

  /// The most memory that a process has held until now.
  private static func peakMemory(of process: pid_t) -> Int {
    guard let status = try? Files.read(Path("/proc/" + String(process) + "/status")) else { return 0 }
    for line in status.split(separator: UInt8(ascii: "\n")) where line.starts(with: "VmHWM:".utf8) {
      let digits = line.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return (Int(String(decoding: digits, as: UTF8.self)) ?? 0) * 1024
    }
    return 0
  }
}
