import Foundation
import Testing

/// Nothing that is read leaves the computer.
@Suite("Wirework works offline")
struct OfflineTests {
  @Test("no source file can open a connection")
  func noConnections() throws {
    let sources = CommandRunner.root + "/Sources"
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources) where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: sources + "/" + path, encoding: .utf8)
      for word in ["FoundationNetworking", "URLSession", "getaddrinfo", "AF_INET"] {
        #expect(!text.contains(word), "\(path)")
      }
    }
  }
}
