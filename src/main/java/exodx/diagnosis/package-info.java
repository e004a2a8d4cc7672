/** Diagnosis, missing facts, plan and commands of one case. */
@NullMarked
package exodx.diagnosis;

import org.jspecify.annotations.NullMarked;
