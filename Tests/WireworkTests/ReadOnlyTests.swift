import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// A store in a folder where one may not write. Root may write anywhere, so its questions are asked by a process without rights.
@Suite("A folder that may not be written")
struct ReadOnlyTests {
  /// What runs a command without the right to write; nothing for a user who is not root.
  static let prefix = geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  static let canDropRights: Bool = {
    guard let runner = try? CommandRunner() else { return false }
    defer { runner.remove() }
    // The command itself must be where anybody may run it.
    return (try? runner.run(["--version"], prefix: prefix).code) == 0
  }()

  @Test(
    "its store answers questions, and a change ends with a message and leaves it as it was",
    .enabled(if: canDropRights, "needs setpriv, and a build where other users may run it"))
  func ask() throws {
    let runner = try CommandRunner()
    let folder = runner.folder + "/shelf"
    defer {
      chmod(folder, 0o755)
      runner.remove()
    }
    try runner.write("Russia granted Bashar al-Assad asylum on Sunday.", to: "note.txt")
    #expect(try runner.run(["build", "note.txt", "--out", "shelf", "--quiet"]).code == 0)
    let before = try runner.bytes(of: "shelf/graph.sqlite")
    chmod(folder + "/graph.sqlite", 0o444)
    chmod(folder, 0o555)

    let stats = try runner.run(["stats", "--store", "shelf/graph.sqlite"], prefix: Self.prefix)
    #expect(stats.code == 0, "\(stats.errors)")
    let neighbors = try runner.run(["neighbors", "Russia", "--store", "shelf/graph.sqlite"], prefix: Self.prefix)
    #expect(neighbors.output.contains("asylum"), "\(neighbors.errors)")

    let change = try runner.run(["remove", "note", "--store", "shelf/graph.sqlite"], prefix: Self.prefix)
    #expect(change.code == 73)
    #expect(change.errors.contains("shelf/graph.sqlite"), "\(change.errors)")
    #expect(try runner.bytes(of: "shelf/graph.sqlite") == before)
  }
}
