/** For programs in Java: the rules as a library. */
@org.jspecify.annotations.NullMarked
package exodx.api;
