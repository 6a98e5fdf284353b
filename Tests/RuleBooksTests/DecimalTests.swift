import RuleBooks
import Testing

@Suite("Decimal numbers and the grids they stand on")
struct DecimalTests {
  @Test(
    "A number is read with its decimals and written as short as it can be",
    arguments: [
      ("0", "0"), ("007", "7"), ("12.50", "12.5"), ("-3.0", "-3"), ("+4", "4"), ("0.05", "0.05"), ("-0.5", "-0.5"),
      ("999999999999999", "999999999999999"),
    ]
  )
  func reading(text: String, shortest: String) throws {
    #expect(try #require(Decimal(text)).text == shortest)
  }

  @Test(
    "What is no number is not read",
    arguments: ["", "-", ".", ".5", "5.", "1.2.3", "1,5", "1e3", "٣", " 1", "1 ", "--1", "1234567890123456"]
  )
  func refusal(text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test("Rescaling never loses a digit", arguments: [("1.25", 2, 125), ("1.20", 1, 12), ("3", 4, 30000)])
  func rescaling(text: String, decimals: Int, scaled: Int) {
    #expect(Decimal(text)?.rescaled(to: decimals) == scaled)
    #expect(Decimal("1.25")?.rescaled(to: 1) == nil)
    #expect(Decimal(.max, decimals: 0).rescaled(to: 1) == nil)
  }

  private static let scale = NumberScale(low: 10, high: 4000, step: 1, decimals: 1, unit: "mm")
  private static let tens = NumberScale(low: 10, high: 100, step: 10, decimals: 0, unit: nil)
  private static let signed = NumberScale(low: -20, high: 20, step: 5, decimals: 1, unit: nil)

  @Test(
    "A number stands on the grid, between two neighbours or outside",
    arguments: [
      (scale, "1", NumberScale.Position.index(0)),
      (scale, "400.000", .index(3990)),
      (scale, "2.05", .between(10, 11)),
      (scale, "400.01", .outside),
      (scale, "0.99", .outside),
      (scale, "-5", .outside),
      (scale, "999999999999999", .outside),
      (tens, "30", .index(2)),
      (tens, "35", .between(2, 3)),
      (tens, "99.9", .between(8, 9)),
      (signed, "-2", .index(0)),
      (signed, "-1.75", .between(0, 1)),
      (signed, "-0.01", .between(3, 4)),
      (signed, "-2.01", .outside),
    ]
  )
  func position(scale: NumberScale, text: String, position: NumberScale.Position) throws {
    #expect(scale.position(of: try #require(Decimal(text))) == position)
  }

  @Test("A number of the grid is shown with its unit")
  func measure() {
    #expect(Self.scale.measure(at: 190) == "20 mm")
    #expect(Self.scale.text(at: 195) == "20.5")
    #expect(Self.tens.measure(at: 9) == "100")
  }
}
