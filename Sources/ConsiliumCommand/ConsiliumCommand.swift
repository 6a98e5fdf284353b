#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program `consilium`.
@main
struct ConsiliumCommand {
  static func main() {
    // A reader that closes the pipe, such as `head`, must not kill the process before it has set its exit status.
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is to fail a write like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    var console = Console()
    let status = Dispatcher.run(Array(CommandLine.arguments.dropFirst()), console: &console)
    exit(console.finish(status).rawValue)
  }
}
