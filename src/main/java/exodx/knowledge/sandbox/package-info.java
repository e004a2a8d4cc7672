/** Keeps rules, which are code, from doing anything but reason. */
@NullMarked
package exodx.knowledge.sandbox;

import org.jspecify.annotations.NullMarked;
