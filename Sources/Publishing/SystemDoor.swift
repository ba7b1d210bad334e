import CSystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls that Swift does not see.
enum SystemDoor {
  /// Exchanges two folders in one step; false with `errno` where that fails.
  static func exchange(_ first: String, _ second: String) -> Bool { sozialraum_rename_exchange(first, second) == 0 }

  /// Brings everything written so far to the disk of `descriptor`.
  static func sync(_ descriptor: Int32) -> Bool { sozialraum_syncfs(descriptor) == 0 }

  /// True where `errno` says that the system or its file system has no exchange.
  static var exchangeIsUnsupported: Bool {
    errno == ENOSYS || errno == EINVAL || errno == EOPNOTSUPP || errno == ENOTSUP
  }
}
