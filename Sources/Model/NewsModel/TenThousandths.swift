extension Double {
  /// A number from 0 to 1, such as a confidence, in whole ten-thousandths: as precise as exports write it and two graphs are compared.
  ///
  ///     0.74205.tenThousandths   // 7421
  ///
  /// What lies outside is pulled in, and no number is 0.
  public var tenThousandths: Int { isNaN ? 0 : Int((Swift.min(Swift.max(self, 0), 1) * 10_000).rounded()) }
}
