// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableExperimentalFeature("Lifetimes"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// Whoever builds a binary to be passed on says which commit it is: DNSWIRE_COMMIT=$(git rev-parse HEAD) swift build
let commit = Context.environment["DNSWIRE_COMMIT"].map { $0.filter { $0.isHexDigit || $0 == "+" } } ?? ""

let package = Package(
    name: "DNSWire",
    platforms: [.macOS("26.0"), .iOS("26.0"), .tvOS("26.0"), .watchOS("26.0"), .visionOS("26.0")],
    products: [
        .library(name: "DNSWire", targets: ["DNSWire"]),
        .library(name: "DNSTrace", targets: ["DNSTrace"]),
        .executable(name: "dnswire", targets: ["DNSWireTool"]),
    ],
    targets: [
        .target(name: "DNSWire", swiftSettings: settings),
        .target(name: "DNSTrace", dependencies: ["DNSWire"], swiftSettings: settings),
        .executableTarget(
            name: "DNSWireTool", dependencies: ["DNSWire", "DNSTrace", "BuildCommit"], swiftSettings: settings),
        .target(name: "BuildCommit", cSettings: [.define("DNSWIRE_COMMIT", to: "\"\(commit)\"")]),
        // The library for C, which include/install builds as Embedded Swift: here it is compiled to see that it can be.
        .systemLibrary(name: "CDNSWire", path: "include"),
        .target(name: "DNSWireC", dependencies: ["CDNSWire", "DNSWire", "DNSTrace"], swiftSettings: settings),
        // No product: whoever depends on this package gets none of it, and here it is run by its name.
        .executableTarget(
            name: "dnswire-benchmark", dependencies: ["DNSWire"], path: "Benchmarks/DNSWireBenchmark",
            swiftSettings: settings),
        .target(
            name: "DNSWireProperties", dependencies: ["CDNSWire", "DNSWire", "DNSTrace", "DNSWireC"],
            path: "Tests/DNSWireProperties",
            swiftSettings: settings),
        .executableTarget(
            name: "dnswire-random", dependencies: ["DNSWireProperties"], path: "Benchmarks/Fuzz/Random",
            swiftSettings: settings),
        .testTarget(
            name: "DNSWireTests", dependencies: ["DNSWire", "DNSWireProperties"], exclude: ["Fixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "DNSTraceTests", dependencies: ["DNSTrace", "DNSWire", "DNSWireProperties"], exclude: ["Fixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "DNSWireToolTests", dependencies: ["DNSWireTool", "DNSTrace", "DNSWire"], exclude: ["Fixtures"],
            swiftSettings: settings),
    ]
)
