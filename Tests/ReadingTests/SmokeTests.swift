import Testing
@testable import Reading
@Test func smoke() { #expect(read(MemoryTree([:])).records.isEmpty) }
