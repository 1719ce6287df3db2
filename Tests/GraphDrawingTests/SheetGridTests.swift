import TestSupport
import Testing

@testable import GraphDrawing

@Suite("What stands near a place on the sheet")
struct SheetGridTests {
  @Test("a grid of cells finds what a look at everything finds", arguments: 0..<20)
  func agreement(seed: UInt64) {
    var numbers = Numbers(seed: seed)
    func box(_ most: Int) -> SheetBox {
      SheetBox(
        x: Double(numbers.next(1200)) - 100, y: Double(numbers.next(900)), width: Double(1 + numbers.next(most)),
        height: Double(1 + numbers.next(most)))
    }
    let boxes = (0..<60).map { _ in box(150) }
    let points = (0..<300).map { _ in SheetPoint(x: Double(numbers.next(1300)) - 150, y: Double(numbers.next(1100)) - 100) }
    var grid = SheetGrid(boxes: Array(boxes.prefix(40)), points: [points])
    for box in boxes.dropFirst(40) { grid.insert(box) }
    for _ in 0..<40 {
      let place = box(120)
      let overlaps = boxes.reduce(0) { sum, other in
        let across = min(place.right, other.right) - max(place.left, other.left)
        let down = min(place.top, other.top) - max(place.bottom, other.bottom)
        return across > 0 && down > 0 ? sum + across * down * 4 : sum
      }
      let expected = overlaps + Double(points.count { place.contains($0) } * 3)
      #expect((grid.cover(of: place).cost - expected).magnitude < 0.001)
    }
  }

  @Test("coordinates that are no numbers stop nothing")
  func notNumbers() {
    let odd = SheetBox(x: .nan, y: .infinity, width: 10, height: .nan)
    var grid = SheetGrid(boxes: [odd], points: [[SheetPoint(x: .nan, y: -.infinity)]])
    grid.insert(odd)
    #expect(grid.cover(of: SheetBox(x: 5, y: 5, width: 10, height: 10)).cost >= 0)
  }
}
