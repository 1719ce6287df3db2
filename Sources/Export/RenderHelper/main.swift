// wirework-render LAYOUT FORMAT [MEMORY-MIB [CPU-SECONDS]]: DOT on standard input, a picture on standard
// output.
//
// A process of its own, because Graphviz may abort, leak or run for minutes; the limits hold even if who
// started it is gone. Exit codes: 0 done, 64 wrong usage, 65 not a DOT file or not to be drawn, 74 the
// picture could not be handed over.
import Glibc
import GraphDrawing

/// Limits what this process may use.
func limit(_ resource: __rlimit_resource, to amount: UInt) {
  var limits = rlimit(rlim_cur: amount, rlim_max: amount)
  setrlimit(__rlimit_resource_t(resource.rawValue), &limits)
}

func readAll() -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(0, &buffer, buffer.count)
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return bytes }
    bytes.append(contentsOf: buffer[0..<count])
  }
}

func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var sent = 0
  while sent < bytes.count {
    let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return false }
    sent += count
  }
  return true
}

func stop(_ message: String, _ status: Int32) -> Never {
  _ = writeAll(Array((message + "\n").utf8), to: 2)
  exit(status)
}

let arguments = CommandLine.arguments.dropFirst()
guard (2...4).contains(arguments.count), let layout = LayoutEngine(rawValue: arguments[1]),
  let format = PictureFormat(rawValue: arguments[2])
else {
  stop(
    "usage: wirework-render dot|neato|fdp|sfdp|circo|twopi svg|png|pdf [MEMORY-MIB [CPU-SECONDS]] <graph.dot",
    64)
}
if arguments.count >= 3, let mebibytes = UInt(arguments[3]) { limit(RLIMIT_AS, to: mebibytes << 20) }
if arguments.count >= 4, let seconds = UInt(arguments[4]) { limit(RLIMIT_CPU, to: seconds) }
limit(RLIMIT_CORE, to: 0)

do {
  let dot = String(decoding: readAll(), as: UTF8.self)
  let picture = try GraphvizRenderer.render(dot: dot, layout: layout, format: format, keepsMemory: true)
  guard writeAll(picture, to: 1) else { exit(74) }
  _exit(0)
} catch {
  if case DrawingError.graphviz(let message) = error { stop(message, 65) }
  stop("\(error)", 65)
}
