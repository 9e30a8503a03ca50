/// The pure domain of Meta ads: ids, money, objects, targeting, insights and problems. No I/O.
@NullMarked
package metrix.model;

import org.jspecify.annotations.NullMarked;
