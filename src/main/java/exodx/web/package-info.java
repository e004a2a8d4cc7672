/** The local page: the only package that knows HTTP. */
@NullMarked
package exodx.web;

import org.jspecify.annotations.NullMarked;
