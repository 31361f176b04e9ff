package vn.vuonlen.household.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Route;

/** The class of a household in a review, and of which residence it is. */
record StoredResult(Residence residence, PovertyClass povertyClass, Route route) {

    static StoredResult of(ResultSet row) throws SQLException {
        var route = row.getString("route");
        return new StoredResult(
                Residence.valueOf(row.getString("residence")),
                PovertyClass.valueOf(row.getString("class")),
                route == null ? null : Route.valueOf(route));
    }
}
