@main
struct ConsiliumCommand {
  static func main() {}
}
