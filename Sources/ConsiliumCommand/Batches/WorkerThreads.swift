#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads with stacks as deep as the main thread's: reading nested cases and walking diagrams descend.
enum WorkerThreads {
  private static let stackSize = 8 << 20

  /// Runs a body on so many threads at once, the calling one among them, and returns when all have returned.
  ///
  /// Where the system refuses a thread, there are fewer.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let others = (1..<max(1, count)).compactMap { _ in start(body) }
    body()
    for thread in others { pthread_join(thread, nil) }
  }

  /// Starts a thread that nobody waits for.
  static func detach(_ body: @escaping @Sendable () -> Void) {
    if let thread = start(body) { pthread_detach(thread) }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    pthread_attr_init(attributes)
    defer {
      pthread_attr_destroy(attributes)
      attributes.deallocate()
    }
    pthread_attr_setstacksize(attributes, stackSize)
    let box = Unmanaged.passRetained(Body(body))
    #if canImport(Glibc)
      var thread = pthread_t()
      let code = pthread_create(
        &thread,
        attributes,
        { argument in
          guard let argument else { return nil }
          Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        },
        box.toOpaque()
      )
      let started: pthread_t? = thread
    #else
      var started: pthread_t?
      let code = pthread_create(
        &started,
        attributes,
        { argument in
          Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        },
        box.toOpaque()
      )
    #endif
    guard code == 0 else {
      box.release()
      return nil
    }
    return started
  }
}
