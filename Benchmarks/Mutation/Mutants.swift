// What the sources are written with that have all mutants in them: each of these does what the operator does that it is
// named after, or something else where its number is that of the active mutant.

public import CMutants

precedencegroup TiedShift {
    higherThan: BitwiseShiftPrecedence
}
precedencegroup TiedMultiplication {
    higherThan: MultiplicationPrecedence
    lowerThan: BitwiseShiftPrecedence
}
precedencegroup TiedAddition {
    higherThan: AdditionPrecedence
    lowerThan: MultiplicationPrecedence
}
precedencegroup TiedRange {
    higherThan: RangeFormationPrecedence
    lowerThan: AdditionPrecedence
}
precedencegroup TiedComparison {
    higherThan: ComparisonPrecedence
    lowerThan: NilCoalescingPrecedence
}
precedencegroup MutatedConjunction {
    higherThan: LogicalConjunctionPrecedence
    lowerThan: ComparisonPrecedence
    associativity: right
}
precedencegroup TiedConjunction {
    higherThan: MutatedConjunction
    lowerThan: ComparisonPrecedence
}
precedencegroup MutatedDisjunction {
    higherThan: LogicalDisjunctionPrecedence
    lowerThan: LogicalConjunctionPrecedence
    associativity: right
}
precedencegroup TiedDisjunction {
    higherThan: MutatedDisjunction
    lowerThan: LogicalConjunctionPrecedence
}
precedencegroup TiedAssignment {
    higherThan: AssignmentPrecedence
    lowerThan: TernaryPrecedence
}
precedencegroup Negating {
    higherThan: TernaryPrecedence
    lowerThan: LogicalDisjunctionPrecedence
}

infix operator ▶ : TiedShift
infix operator ▷ : TiedMultiplication
infix operator ► : TiedAddition
infix operator ▻ : TiedRange
infix operator ◈ : TiedComparison
infix operator ◆ : TiedConjunction
infix operator ◇ : TiedDisjunction
infix operator ◉ : TiedAssignment
infix operator ◍ : Negating

/// A right operand with the number of the mutant of its operator.
@frozen public struct Tied<Value> {
    @usableFromInline let number: CInt
    @usableFromInline let value: Value

    @inlinable @inline(__always)
    init(_ number: CInt, _ value: Value) {
        self.number = number
        self.value = value
    }

    @inlinable @inline(__always)
    var isMutated: Bool { isMutant(number) }
}

/// Whether a number is that of the active mutant.
@inlinable @inline(__always)
public func isMutant(_ number: CInt) -> Bool { mutant_is(number) != 0 }

/// An integer, or one more or one less.
@inlinable @inline(__always)
public func mutated<T: FixedWidthInteger>(_ number: CInt, _ value: T) -> T {
    if isMutant(number) { return value &+ 1 }
    return isMutant(number &+ 1) ? value &- 1 : value
}

/// A truth value, or the other one.
@inlinable @inline(__always)
public func flipped(_ number: CInt, _ value: Bool) -> Bool { isMutant(number) ? !value : value }

/// Whether a statement is executed.
@inlinable @inline(__always)
public func isKept(_ number: CInt) -> Bool { !isMutant(number) }

@inlinable @inline(__always)
public func ◍ (condition: Bool, number: CInt) -> Bool { isMutant(number) ? !condition : condition }

@inlinable @inline(__always)
public func ▶ <T>(number: CInt, value: T) -> Tied<T> { Tied(number, value) }

@inlinable @inline(__always)
public func ▷ <T>(number: CInt, value: T) -> Tied<T> { Tied(number, value) }

@inlinable @inline(__always)
public func ► <T>(number: CInt, value: T) -> Tied<T> { Tied(number, value) }

@inlinable @inline(__always)
public func ▻ <T>(number: CInt, value: T) -> Tied<T> { Tied(number, value) }

@inlinable @inline(__always)
public func ◈ <T>(number: CInt, value: T) -> Tied<T> { Tied(number, value) }

@inlinable @inline(__always)
public func ◉ <T>(number: CInt, value: T) -> Tied<T> { Tied(number, value) }

@inlinable @inline(__always)
public func ◆ (value: Bool, number: CInt) -> Tied<Bool> { Tied(number, value) }

@inlinable @inline(__always)
public func ◇ (value: Bool, number: CInt) -> Tied<Bool> { Tied(number, value) }

infix operator <<◁ : BitwiseShiftPrecedence
infix operator >>◁ : BitwiseShiftPrecedence
infix operator &<<◁ : BitwiseShiftPrecedence
infix operator &>>◁ : BitwiseShiftPrecedence
infix operator *◁ : MultiplicationPrecedence
infix operator &*◁ : MultiplicationPrecedence
infix operator /◁ : MultiplicationPrecedence
infix operator %◁ : MultiplicationPrecedence
infix operator &◁ : MultiplicationPrecedence
infix operator +◁ : AdditionPrecedence
infix operator -◁ : AdditionPrecedence
infix operator &+◁ : AdditionPrecedence
infix operator &-◁ : AdditionPrecedence
infix operator |◁ : AdditionPrecedence
infix operator ^◁ : AdditionPrecedence
infix operator ..<◁ : RangeFormationPrecedence
infix operator ...◁ : RangeFormationPrecedence
infix operator <◁ : ComparisonPrecedence
infix operator <=◁ : ComparisonPrecedence
infix operator >◁ : ComparisonPrecedence
infix operator >=◁ : ComparisonPrecedence
infix operator ==◁ : ComparisonPrecedence
infix operator !=◁ : ComparisonPrecedence
infix operator &&◁ : MutatedConjunction
infix operator ||◁ : MutatedDisjunction
infix operator +=◁ : AssignmentPrecedence
infix operator -=◁ : AssignmentPrecedence
infix operator &+=◁ : AssignmentPrecedence
infix operator &-=◁ : AssignmentPrecedence
infix operator |=◁ : AssignmentPrecedence
infix operator &=◁ : AssignmentPrecedence
infix operator <<=◁ : AssignmentPrecedence
infix operator >>=◁ : AssignmentPrecedence
infix operator &<<=◁ : AssignmentPrecedence
infix operator &>>=◁ : AssignmentPrecedence

@inlinable @inline(__always)
public func <<◁ <T: FixedWidthInteger, U: BinaryInteger>(left: T, right: Tied<U>) -> T {
    right.isMutated ? left >> right.value : left << right.value
}

@inlinable @inline(__always)
public func >>◁ <T: FixedWidthInteger, U: BinaryInteger>(left: T, right: Tied<U>) -> T {
    right.isMutated ? left << right.value : left >> right.value
}

@inlinable @inline(__always)
public func &<<◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left &>> right.value : left &<< right.value
}

@inlinable @inline(__always)
public func &<<◁ <T: SIMD>(left: T, right: Tied<T.Scalar>) -> T where T.Scalar: FixedWidthInteger {
    right.isMutated ? left &>> right.value : left &<< right.value
}

@inlinable @inline(__always)
public func &>>◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left &<< right.value : left &>> right.value
}

@inlinable @inline(__always)
public func &>>◁ <T: SIMD>(left: T, right: Tied<T.Scalar>) -> T where T.Scalar: FixedWidthInteger {
    right.isMutated ? left &<< right.value : left &>> right.value
}

@inlinable @inline(__always)
public func *◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left + right.value : left * right.value
}

@inlinable @inline(__always)
public func &*◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left &+ right.value : left &* right.value
}

@inlinable @inline(__always)
public func &*◁ <T: SIMD>(left: T, right: Tied<T>) -> T where T.Scalar: FixedWidthInteger {
    right.isMutated ? left &+ right.value : left &* right.value
}

@inlinable @inline(__always)
public func /◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left * right.value : left / right.value
}

@inlinable @inline(__always)
public func %◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left / right.value : left % right.value
}

@inlinable @inline(__always)
public func &◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left | right.value : left & right.value
}

@inlinable @inline(__always)
public func &◁ <T: SIMD>(left: T, right: Tied<T>) -> T where T.Scalar: FixedWidthInteger {
    right.isMutated ? left | right.value : left & right.value
}

@inlinable @inline(__always)
public func +◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left - right.value : left + right.value
}

@inlinable @inline(__always)
public func +◁ (left: UnsafeRawPointer, right: Tied<Int>) -> UnsafeRawPointer {
    unsafe right.isMutated ? left - right.value : left + right.value
}

@inlinable @inline(__always)
public func +◁ (left: UnsafeMutableRawPointer, right: Tied<Int>) -> UnsafeMutableRawPointer {
    unsafe right.isMutated ? left - right.value : left + right.value
}

@inlinable @inline(__always)
public func +◁ <T>(left: UnsafeMutablePointer<T>, right: Tied<Int>) -> UnsafeMutablePointer<T> {
    unsafe right.isMutated ? left - right.value : left + right.value
}

@inlinable @inline(__always)
public func -◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left + right.value : left - right.value
}

@inlinable @inline(__always)
public func -◁ (left: UnsafeRawPointer, right: Tied<Int>) -> UnsafeRawPointer {
    unsafe right.isMutated ? left + right.value : left - right.value
}

@inlinable @inline(__always)
public func -◁ (left: UnsafeMutableRawPointer, right: Tied<Int>) -> UnsafeMutableRawPointer {
    unsafe right.isMutated ? left + right.value : left - right.value
}

@inlinable @inline(__always)
public func -◁ <T>(left: UnsafeMutablePointer<T>, right: Tied<Int>) -> UnsafeMutablePointer<T> {
    unsafe right.isMutated ? left + right.value : left - right.value
}

@inlinable @inline(__always)
public func &+◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left &- right.value : left &+ right.value
}

@inlinable @inline(__always)
public func &+◁ <T: SIMD>(left: T, right: Tied<T>) -> T where T.Scalar: FixedWidthInteger {
    right.isMutated ? left &- right.value : left &+ right.value
}

@inlinable @inline(__always)
public func &-◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left &+ right.value : left &- right.value
}

@inlinable @inline(__always)
public func &-◁ <T: SIMD>(left: T, right: Tied<T>) -> T where T.Scalar: FixedWidthInteger {
    right.isMutated ? left &+ right.value : left &- right.value
}

@inlinable @inline(__always)
public func |◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left & right.value : left | right.value
}

@inlinable @inline(__always)
public func |◁ <T: SIMD>(left: T, right: Tied<T>) -> T where T.Scalar: FixedWidthInteger {
    right.isMutated ? left & right.value : left | right.value
}

@inlinable @inline(__always)
public func ^◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> T {
    right.isMutated ? left | right.value : left ^ right.value
}

@inlinable @inline(__always)
public func ^◁ <T: SIMD>(left: T, right: Tied<T>) -> T where T.Scalar: FixedWidthInteger {
    right.isMutated ? left | right.value : left ^ right.value
}

@inlinable @inline(__always)
public func ..<◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> Range<T> {
    left..<(right.isMutated ? right.value + 1 : right.value)
}

@inlinable @inline(__always)
public func ...◁ <T: FixedWidthInteger>(left: T, right: Tied<T>) -> ClosedRange<T> {
    left...(right.isMutated ? right.value - 1 : right.value)
}

@inlinable @inline(__always)
public func <◁ <T: Comparable>(left: T, right: Tied<T>) -> Bool {
    right.isMutated ? left <= right.value : left < right.value
}

@inlinable @inline(__always)
public func <=◁ <T: Comparable>(left: T, right: Tied<T>) -> Bool {
    right.isMutated ? left < right.value : left <= right.value
}

@inlinable @inline(__always)
public func >◁ <T: Comparable>(left: T, right: Tied<T>) -> Bool {
    right.isMutated ? left >= right.value : left > right.value
}

@inlinable @inline(__always)
public func >=◁ <T: Comparable>(left: T, right: Tied<T>) -> Bool {
    right.isMutated ? left > right.value : left >= right.value
}

@inlinable @inline(__always)
public func ==◁ <T: Equatable>(left: T, right: Tied<T>) -> Bool {
    right.isMutated ? left != right.value : left == right.value
}

@inlinable @inline(__always)
public func ==◁ <T: ~Copyable>(left: borrowing T?, right: Tied<_OptionalNilComparisonType>) -> Bool {
    isMutant(right.number) ? left != right.value : left == right.value
}

@inlinable @inline(__always)
public func !=◁ <T: Equatable>(left: T, right: Tied<T>) -> Bool {
    right.isMutated ? left == right.value : left != right.value
}

@inlinable @inline(__always)
public func !=◁ <T: ~Copyable>(left: borrowing T?, right: Tied<_OptionalNilComparisonType>) -> Bool {
    isMutant(right.number) ? left == right.value : left != right.value
}

@inlinable @inline(__always)
public func &&◁ (left: Tied<Bool>, right: @autoclosure () throws -> Bool) rethrows -> Bool {
    left.isMutated ? try left.value || right() : try left.value && right()
}

@inlinable @inline(__always)
public func ||◁ (left: Tied<Bool>, right: @autoclosure () throws -> Bool) rethrows -> Bool {
    left.isMutated ? try left.value && right() : try left.value || right()
}

@inlinable @inline(__always)
public func +=◁ <T: FixedWidthInteger>(left: inout T, right: Tied<T>) {
    if right.isMutated { left -= right.value } else { left += right.value }
}

@inlinable @inline(__always)
public func -=◁ <T: FixedWidthInteger>(left: inout T, right: Tied<T>) {
    if right.isMutated { left += right.value } else { left -= right.value }
}

@inlinable @inline(__always)
public func &+=◁ <T: FixedWidthInteger>(left: inout T, right: Tied<T>) {
    if right.isMutated { left &-= right.value } else { left &+= right.value }
}

@inlinable @inline(__always)
public func &-=◁ <T: FixedWidthInteger>(left: inout T, right: Tied<T>) {
    if right.isMutated { left &+= right.value } else { left &-= right.value }
}

@inlinable @inline(__always)
public func |=◁ <T: FixedWidthInteger>(left: inout T, right: Tied<T>) {
    if right.isMutated { left &= right.value } else { left |= right.value }
}

@inlinable @inline(__always)
public func &=◁ <T: FixedWidthInteger>(left: inout T, right: Tied<T>) {
    if right.isMutated { left |= right.value } else { left &= right.value }
}

@inlinable @inline(__always)
public func <<=◁ <T: FixedWidthInteger>(left: inout T, right: Tied<T>) {
    if right.isMutated { left >>= right.value } else { left <<= right.value }
}

@inlinable @inline(__always)
public func >>=◁ <T: FixedWidthInteger>(left: inout T, right: Tied<T>) {
    if right.isMutated { left <<= right.value } else { left >>= right.value }
}

@inlinable @inline(__always)
public func &<<=◁ <T: FixedWidthInteger>(left: inout T, right: Tied<T>) {
    if right.isMutated { left &>>= right.value } else { left &<<= right.value }
}

@inlinable @inline(__always)
public func &>>=◁ <T: FixedWidthInteger>(left: inout T, right: Tied<T>) {
    if right.isMutated { left &<<= right.value } else { left &>>= right.value }
}
