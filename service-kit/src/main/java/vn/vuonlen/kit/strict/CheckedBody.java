package vn.vuonlen.kit.strict;

import vn.vuonlen.kit.problem.Problem;

/**
 * A body that can tell what is wrong with it by itself, so that this is told together with what could not be read of it.
 * Where all could be read the operation checks it anyway.
 */
public interface CheckedBody {

    /** @throws Problem with all that is wrong, whatever else may be absent */
    void check();
}
