package vn.vuonlen.reporting.movement;

import java.util.Optional;
import vn.vuonlen.reporting.boundary.Residence;

/**
 * The households that a table is limited to. One that joins or leaves them within an area moved in or out.
 *
 * @param residence of the commune at the end of the year, for both years; empty for both
 */
record Population(Optional<Residence> residence, boolean minoritiesOnly) {

    boolean includes(Optional<Residence> ofArea, boolean minority) {
        return (minority || !minoritiesOnly) && (residence.isEmpty() || residence.equals(ofArea));
    }
}
