import Foundation

/// Finds the files that Wirework ships: models, schemas, alias tables.
///
/// `Bundle.module` traps when its bundle is missing, so the folder is looked up here, in this order: the folder that
/// `WIREWORK_RESOURCES` names, beside the executable, `../share/wirework` from it (an installation), and the build
/// folders around the executable or a test bundle.
public enum ResourceLookup {
  /// A folder that could not be found.
  public struct Missing: Error, CustomStringConvertible, Sendable {
    /// What was looked for, such as `wirework_Schemas.resources`.
    public let bundle: String
    /// The places that were looked at.
    public let places: [String]
    /// What is missing, where it was looked for and what to do.
    public var description: String {
      "error: '\(bundle)' was not found. Looked in: \(places.joined(separator: ", ")). "
        + "Put it beside the executable, or name the folder that holds it in WIREWORK_RESOURCES."
    }
  }

  /// The path of a target's resources, such as `wirework_Schemas.resources`.
  ///
  ///     let folder = try ResourceLookup.folder(ofTarget: "Schemas")
  ///
  /// Throws ``Missing`` when none of the known places has it.
  public static func folder(ofTarget target: String) throws -> String {
    let bundle = "wirework_\(target).resources"
    let places = candidates()
    for place in places {
      let path = place + "/" + bundle
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    throw Missing(bundle: bundle, places: places)
  }

  private static func candidates() -> [String] {
    var places: [String] = []
    if let named = ProcessInfo.processInfo.environment["WIREWORK_RESOURCES"] { places.append(named) }
    if let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"), let folder = parent(of: executable) {
      places.append(folder)
      if let prefix = parent(of: folder) { places.append(prefix + "/share/wirework") }
    }
    // A test bundle is loaded by a runner that lives elsewhere; its own path is the first argument.
    if let started = CommandLine.arguments.first.flatMap(parent(of:)) {
      places.append(started)
      if let above = parent(of: started) { places.append(above) }
    }
    places.append(Bundle.main.bundlePath)
    var seen: Set<String> = []
    return places.filter { seen.insert($0).inserted }
  }

  /// The folder that a path names its last part in; nil for a name alone. Foundation's own way to it traps on "." in a statically linked command.
  private static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
