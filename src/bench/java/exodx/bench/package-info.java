/** Measures exodx beside other engines on the same cases; not a part of the program. */
package exodx.bench;
