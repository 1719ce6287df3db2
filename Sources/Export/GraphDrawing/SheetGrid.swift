import CGraphviz

/// A place on the sheet, in points.
struct SheetPoint {
  var x: Double
  var y: Double

  /// A point of a cubic Bézier curve of four control points (de Casteljau's polynomial).
  static func onCurve(_ a: SheetPoint, _ b: SheetPoint, _ c: SheetPoint, _ d: SheetPoint, at t: Double) -> SheetPoint {
    let u = 1 - t
    let (first, second, third, fourth) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return SheetPoint(
      x: a.x * first + b.x * second + c.x * third + d.x * fourth,
      y: a.y * first + b.y * second + c.y * third + d.y * fourth)
  }
}

/// A rectangle around its centre, in points.
struct SheetBox {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var left: Double { x - width / 2 }
  var right: Double { x + width / 2 }
  var bottom: Double { y - height / 2 }
  var top: Double { y + height / 2 }

  func moved(_ dx: Double, _ dy: Double) -> SheetBox {
    var box = self
    box.x += dx
    box.y += dy
    return box
  }

  func at(_ point: SheetPoint) -> SheetBox { moved(point.x - x, point.y - y) }

  func contains(_ point: SheetPoint) -> Bool {
    (point.x - x).magnitude < width / 2 && (point.y - y).magnitude < height / 2
  }
}

extension SheetBox {
  /// Takes over a box of Graphviz.
  init(_ box: wirework_box) { self.init(x: box.x, y: box.y, width: box.width, height: box.height) }
}

/// What stands on a sheet, cut into square cells, so that only what is near a place is looked at.
struct SheetGrid {
  private static let side = 36.0
  /// The most cells in a row or column; what is further out counts to the last.
  private static let most = 512

  private let left: Double
  private let bottom: Double
  private let columns: Int
  private let rows: Int
  private var boxes: [[SheetBox]]
  private var points: [[SheetPoint]]

  /// Puts boxes and the points of lines on a sheet that is large enough for all.
  init(boxes: [SheetBox], points: [[SheetPoint]]) {
    var (left, right, bottom, top) = (0.0, 0.0, 0.0, 0.0)
    for box in boxes {
      (left, right) = (min(left, box.left), max(right, box.right))
      (bottom, top) = (min(bottom, box.bottom), max(top, box.top))
    }
    (self.left, self.bottom) = (left, bottom)
    columns = SheetGrid.whole((right - left) / SheetGrid.side, atMost: SheetGrid.most) + 1
    rows = SheetGrid.whole((top - bottom) / SheetGrid.side, atMost: SheetGrid.most) + 1
    self.boxes = Array(repeating: [], count: columns * rows)
    self.points = Array(repeating: [], count: columns * rows)
    for box in boxes { insert(box) }
    for point in points.joined() { self.points[row(point.y) * columns + column(point.x)].append(point) }
  }

  /// Puts a further box on the sheet.
  mutating func insert(_ box: SheetBox) {
    for cell in cells(under: box) { boxes[cell].append(box) }
  }

  /// What a box covers of that which stands under it.
  struct Cover: Equatable {
    /// Square points of other boxes.
    var area = 0.0
    /// Points of lines.
    var points = 0

    /// How bad that is: four for each square point, three for each point of a line.
    var cost: Double { area * 4 + Double(points * 3) }
  }

  /// What a box covers of that which stands under it.
  func cover(of place: SheetBox) -> Cover {
    var cover = Cover()
    for cell in cells(under: place) {
      // A box that stands in several cells counts in each with its part there.
      let (column, row) = (cell % columns, cell / columns)
      let cellLeft = column == 0 ? -Double.infinity : left + Double(column) * SheetGrid.side
      let cellRight = column == columns - 1 ? Double.infinity : left + Double(column + 1) * SheetGrid.side
      let cellBottom = row == 0 ? -Double.infinity : bottom + Double(row) * SheetGrid.side
      let cellTop = row == rows - 1 ? Double.infinity : bottom + Double(row + 1) * SheetGrid.side
      for box in boxes[cell] {
        let across = min(place.right, box.right, cellRight) - max(place.left, box.left, cellLeft)
        let down = min(place.top, box.top, cellTop) - max(place.bottom, box.bottom, cellBottom)
        if across > 0, down > 0 { cover.area += across * down }
      }
      for point in points[cell] where place.contains(point) { cover.points += 1 }
    }
    return cover
  }

  private func cells(under box: SheetBox) -> [Int] {
    let (left, lowest) = (column(box.left), row(box.bottom))
    let (right, highest) = (max(left, column(box.right)), max(lowest, row(box.top)))
    return (lowest...highest).flatMap { row in (left...right).map { row * columns + $0 } }
  }

  private func column(_ x: Double) -> Int { SheetGrid.whole((x - left) / SheetGrid.side, atMost: columns - 1) }
  private func row(_ y: Double) -> Int { SheetGrid.whole((y - bottom) / SheetGrid.side, atMost: rows - 1) }

  /// The whole part of a number, from 0 to a limit; 0 for what is no number.
  private static func whole(_ number: Double, atMost limit: Int) -> Int { number > 0 ? Int(min(number, Double(limit))) : 0 }
}
