import Glibc

/// Runs a program with input, a time limit, and nothing shared but three channels.
///
/// Written on `posix_spawn` and `poll`, so that making a picture stays one plain call: input is sent while
/// output is read, and a program that hangs is killed with everything that it started.
struct ChildProcess {
  /// How a program ended.
  struct Outcome {
    /// Its exit status; 128 and the signal's number when it was killed.
    var status: Int32
    var output: [UInt8]
    var errors: [UInt8]
    /// Whether it was killed because the time was over.
    var timedOut: Bool
  }

  let path: String
  let arguments: [String]
  /// The names of the variables that it may see of our environment.
  let environment: [String]

  /// Runs the program to its end; nil when it could not be started.
  func run(input: [UInt8], timeout: Duration) -> Outcome? {
    guard let channels = Channels() else { return nil }
    let child = spawn(
      input: channels.input.theirs, output: channels.output.theirs, errors: channels.errors.theirs)
    channels.closeTheirs()
    defer { channels.closeOurs() }
    guard let child else { return nil }
    var exchange = Exchange(input: input, channels: channels, deadline: .now + timeout)
    let finished = exchange.run()
    if !finished { kill(-child, SIGKILL) }
    return Outcome(
      status: wait(for: child), output: exchange.output, errors: exchange.errors, timedOut: !finished)
  }

  private func spawn(input: Int32, output: Int32, errors: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that one signal ends it with all its children.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    let variables = environment.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = variables.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var child: pid_t = 0
    return posix_spawn(&child, path, &actions, &attributes, &argv, &envp) == 0 ? child : nil
  }

  private func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// Three pairs of sockets between us and a program.
///
/// Sockets rather than pipes: writing to a program that has ended gives an error instead of the signal
/// SIGPIPE, and they are closed in other programs that start at the same time.
private struct Channels {
  struct Pair {
    let ours: Int32
    let theirs: Int32

    init?() {
      var ends: [Int32] = [-1, -1]
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
      ours = ends[0]
      theirs = ends[1]
    }
  }

  let input: Pair
  let output: Pair
  let errors: Pair

  init?() {
    var pairs: [Pair] = []
    while pairs.count < 3, let pair = Pair() { pairs.append(pair) }
    guard pairs.count == 3 else {
      for pair in pairs { _ = (close(pair.ours), close(pair.theirs)) }
      return nil
    }
    (input, output, errors) = (pairs[0], pairs[1], pairs[2])
  }

  func closeTheirs() { for pair in [input, output, errors] { close(pair.theirs) } }
  func closeOurs() { for pair in [input, output, errors] { close(pair.ours) } }
}

/// Sends input and collects output until the program closes its end or the time is over.
private struct Exchange {
  let input: [UInt8]
  let channels: Channels
  let deadline: ContinuousClock.Instant
  var output: [UInt8] = []
  var errors: [UInt8] = []
  private var sent = 0
  private var isInputOpen = true
  private var isOutputOpen = true
  private var isErrorOpen = true

  init(input: [UInt8], channels: Channels, deadline: ContinuousClock.Instant) {
    self.input = input
    self.channels = channels
    self.deadline = deadline
  }

  /// Whether the program ended in time.
  mutating func run() -> Bool {
    while isOutputOpen || isErrorOpen {
      let left = ContinuousClock.now.duration(to: deadline).components
      let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
      if milliseconds <= 0 { return false }
      var polls = [
        pollfd(fd: isOutputOpen ? channels.output.ours : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isErrorOpen ? channels.errors.ours : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isInputOpen ? channels.input.ours : -1, events: Int16(POLLOUT), revents: 0),
      ]
      let ready = poll(&polls, 3, Int32(min(milliseconds, 60_000)))
      if ready < 0 && errno != EINTR { return false }
      if ready <= 0 { continue }
      if polls[2].revents != 0 { isInputOpen = send() }
      if polls[0].revents != 0 { isOutputOpen = receive(from: channels.output.ours, into: &output) }
      if polls[1].revents != 0 { isErrorOpen = receive(from: channels.errors.ours, into: &errors) }
    }
    return true
  }

  /// Sends what the socket takes; false when nothing more is to be sent.
  private mutating func send() -> Bool {
    let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    let count = input[sent...].withUnsafeBytes {
      Glibc.send(channels.input.ours, $0.baseAddress, $0.count, flags)
    }
    if count < 0 && (errno == EAGAIN || errno == EINTR) { return true }
    sent += max(count, 0)
    if count >= 0 && sent < input.count { return true }
    shutdown(channels.input.ours, Int32(SHUT_WR))
    return false
  }

  /// Reads what is there; false at the end.
  private func receive(from socket: Int32, into bytes: inout [UInt8]) -> Bool {
    let count = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer -> Int in
      let count = read(socket, buffer.baseAddress, buffer.count)
      if count > 0 { bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[0..<count])) }
      return count
    }
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN))
  }
}
