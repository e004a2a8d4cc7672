/**
 * Many cases, one a line: read, answered on all cores, and written in the order of the input.
 *
 * <p>Cases of the same shape share one answer; docs/decisions says why that is sound.
 */
@NullMarked
package exodx.batch;

import org.jspecify.annotations.NullMarked;
