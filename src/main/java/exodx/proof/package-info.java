/** Why a conclusion holds: the rules, facts and words behind it. */
@NullMarked
package exodx.proof;

import org.jspecify.annotations.NullMarked;
