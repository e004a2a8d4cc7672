/** What people who own the knowledge do with it: test, measure, look at and document it. */
@NullMarked
package exodx.workbench;

import org.jspecify.annotations.NullMarked;
