import Glibc

/// Renders drawings as SVG, PNG or PDF, in a process of its own that may neither hang nor fill the memory.
///
///     let svg = try PictureRenderer().svg(drawing)
///
/// The call waits for the picture; run it off the main actor when that matters. Without `wirework-render` the
/// picture is made in this process, behind a lock and without limits.
public struct PictureRenderer: Sendable {
  /// The program `wirework-render`; nil renders in this process.
  public var helper: String?
  /// How long a picture may take.
  public var timeout: Duration
  /// How much memory the program may use, in mebibytes.
  public var memoryLimit: Int

  /// Above this many nodes no layout is useful.
  public static let largestPicture = 10_000

  /// Looks for `wirework-render` beside the running program, then in `PATH`.
  public init(
    helper: String? = PictureRenderer.findHelper(), timeout: Duration = .seconds(30), memoryLimit: Int = 2048
  ) {
    self.helper = helper
    self.timeout = timeout
    self.memoryLimit = memoryLimit
  }

  /// A drawing as SVG: checked, with title and description, tooltips, dark mode and print.
  ///
  /// Throws ``DrawingError``.
  public func svg(_ drawing: Drawing) throws -> String { String(decoding: try finished(drawing), as: UTF8.self) }

  /// A drawing in any format; SVG as ``svg(_:)`` makes it.
  ///
  /// Throws ``DrawingError``.
  public func render(_ drawing: Drawing, as format: PictureFormat) throws -> [UInt8] {
    format == .svg ? try finished(drawing) : try rendered(drawing, as: format)
  }

  private func finished(_ drawing: Drawing) throws -> [UInt8] {
    var finisher = try SVGFinisher(SVGDocument(rendered(drawing, as: .svg)), of: drawing)
    return try finisher.finish()
  }

  /// The path of `wirework-render`: beside the running program, or in a folder of `PATH`; nil when it is
  /// nowhere.
  public static func findHelper() -> String? {
    var folders: [String] = []
    if let program = try? programPath(), let slash = program.lastIndex(of: "/") {
      folders.append(String(program[..<slash]))
    }
    folders += (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":").map(String.init)
    return folders.map { $0 + "/wirework-render" }.first { access($0, X_OK) == 0 }
  }

  private func rendered(_ drawing: Drawing, as format: PictureFormat) throws -> [UInt8] {
    guard drawing.nodes <= PictureRenderer.largestPicture else {
      throw DrawingError.tooLarge(nodes: drawing.nodes, limit: PictureRenderer.largestPicture)
    }
    guard let helper else {
      return try GraphvizRenderer.render(dot: drawing.dot, layout: drawing.layout, format: format)
    }
    let seconds = Int(timeout.components.seconds)
    let process = ChildProcess(
      path: helper,
      arguments: [drawing.layout.rawValue, format.rawValue, String(memoryLimit), String(max(seconds, 1))],
      environment: PictureRenderer.variables)
    guard let outcome = process.run(input: Array(drawing.dot.utf8), timeout: timeout) else {
      throw DrawingError.graphviz("\(helper) could not be started")
    }
    // The processor's limit may strike just before ours.
    if outcome.timedOut || outcome.status == 128 + SIGXCPU {
      throw DrawingError.timedOut(seconds: max(seconds, 1), layout: drawing.layout)
    }
    guard outcome.status == 0, !outcome.output.isEmpty else {
      throw DrawingError.graphviz(reason(outcome))
    }
    return outcome.output
  }

  /// What fonts, plugins and shared libraries may need.
  private static let variables = [
    "PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH", "GVBINDIR", "FONTCONFIG_PATH",
    "FONTCONFIG_FILE",
    "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
  ]

  private func reason(_ outcome: ChildProcess.Outcome) -> String {
    let words = String(decoding: outcome.errors.prefix(2000), as: UTF8.self)
    // What follows three stars is Swift's report of a crash, which helps nobody who wants a picture.
    let lines = words.split(whereSeparator: \.isNewline).prefix { !$0.hasPrefix("***") }
    let line = DOTText.visible(lines.joined(separator: "; "))
    if !line.isEmpty { return line }
    return outcome.status > 128
      ? "it was ended by signal \(outcome.status - 128), perhaps for want of memory (limit \(memoryLimit) MiB)"
      : "it ended with status \(outcome.status)"
  }

  private static func programPath() throws -> String {
    try withUnsafeTemporaryAllocation(byteCount: Int(PATH_MAX), alignment: 1) { buffer in
      let path = buffer.bindMemory(to: CChar.self)
      let count = readlink("/proc/self/exe", path.baseAddress!, path.count)
      guard count > 0 else { throw DrawingError.graphviz("the running program has no path") }
      return String(decoding: UnsafeRawBufferPointer(rebasing: buffer[0..<count]), as: UTF8.self)
    }
  }
}
