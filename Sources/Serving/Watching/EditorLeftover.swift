/// Files that editors put beside the one that is being written, for a moment or until the next save.
/// Nobody hears of them, and they are not read: a save would flash a finding about a file that is gone.
enum EditorLeftover {
  /// Swap files, backups, lock files, and what begins with a dot: nobody means them to be content.
  static func isName(_ name: some StringProtocol) -> Bool {
    name.hasPrefix(".") || name == "4913" || endings.contains { name.hasSuffix($0) }
  }

  private static let endings = ["~", ".swp", ".swx", ".tmp"]
}
