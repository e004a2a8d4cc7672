/** Rule cases: facts and what must come out, kept beside the rules they prove. */
@NullMarked
package exodx.cases;

import org.jspecify.annotations.NullMarked;
