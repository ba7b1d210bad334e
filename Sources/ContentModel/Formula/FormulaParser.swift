import Diagnostics

/// Puts the tokens of a formula together and stops at the first that does not fit.
struct FormulaParser {
  private let tokens: [FormulaToken]
  private let source: FormulaSource
  private var index = 0
  private var depth = 0

  init(_ tokens: [FormulaToken], in source: FormulaSource) {
    self.tokens = tokens
    self.source = source
  }

  mutating func formula() throws(FormulaFault) -> Formula.Expression {
    if tokens.isEmpty { throw FormulaFault(.empty, at: 0..<source.scalars.count) }
    let expression = try sum()
    if let token = next { throw unexpected(token) }
    return expression
  }

  private var next: FormulaToken? { index < tokens.count ? tokens[index] : nil }
  private var last: FormulaToken? { index > 0 ? tokens[index - 1] : nil }

  private func text(_ token: FormulaToken) -> String { source.text(token.range) }
  private func place(_ token: FormulaToken) -> SourcePosition { source.place(token.range) }

  private mutating func sum() throws(FormulaFault) -> Formula.Expression {
    var left = try product()
    while let sign = next, sign.kind == .plus || sign.kind == .minus {
      index += 1
      let right = try product()
      left = sign.kind == .plus ? .sum(left, right, place(sign)) : .difference(left, right, place(sign))
    }
    return left
  }

  private mutating func product() throws(FormulaFault) -> Formula.Expression {
    var left = try factor()
    while let sign = next {
      switch sign.kind {
      case .times:
        index += 1
        left = .product(left, try factor(), place(sign))
      case .dividedBy:
        index += 1
        left = .quotient(left, try factor(), place(sign))
      case .per:
        index += 1
        guard let token = next, case .number(let number) = token.kind else {
          throw FormulaFault(.perWithoutNumber, at: sign.range)
        }
        guard number > 0 else { throw FormulaFault(.perZero(text(token)), at: token.range) }
        index += 1
        left = .per(left, number, place(sign))
      default: return left
      }
    }
    return left
  }

  private mutating func factor() throws(FormulaFault) -> Formula.Expression {
    guard let token = next else { throw missingValue() }
    switch token.kind {
    case .number(let number):
      index += 1
      return .number(number)
    case .id(let id):
      index += 1
      return .kennzahl(Ref(id, at: place(token)))
    case .minus:
      index += 1
      try enter(token)
      defer { depth -= 1 }
      return .negation(try factor(), place(token))
    case .open:
      if index + 1 < tokens.count, tokens[index + 1].kind == .close {
        throw FormulaFault(.emptyParentheses, at: token.range.lowerBound..<tokens[index + 1].range.upperBound)
      }
      index += 1
      try enter(token)
      defer { depth -= 1 }
      let inner = try sum()
      guard let close = next else { throw FormulaFault(.unclosedParenthesis, at: token.range) }
      guard close.kind == .close else { throw unexpected(close) }
      index += 1
      return inner
    default: throw missingValue()
    }
  }

  private mutating func enter(_ token: FormulaToken) throws(FormulaFault) {
    depth += 1
    if depth > Formula.deepest { throw FormulaFault(.tooDeep, at: token.range) }
  }

  // MARK: Faults

  /// A value should stand here and does not.
  private func missingValue() -> FormulaFault {
    let before = last?.kind == .open ? nil : last
    if let after = next, after.kind != .close {
      guard let before else { return FormulaFault(.nothingInFront(text(after)), at: after.range) }
      return FormulaFault(.nothingBetween(text(before), text(after)), at: after.range)
    }
    if let before { return FormulaFault(.nothingBehind(text(before)), at: before.range) }
    if let last { return FormulaFault(.unclosedParenthesis, at: last.range) }
    if let next { return FormulaFault(.unopenedParenthesis, at: next.range) }
    return FormulaFault(.empty, at: 0..<source.scalars.count)
  }

  /// A value ends here, and what follows continues it in no way.
  private func unexpected(_ token: FormulaToken) -> FormulaFault {
    guard token.beginsValue, let last else { return FormulaFault(.unopenedParenthesis, at: token.range) }
    return FormulaFault(.missingSign(text(last), text(token)), at: token.range)
  }
}
