package vn.vuonlen.local.demo;

import java.io.IOException;

/**
 * A province of synthetic people that enters through the public doors as anybody's data would. Loading is repeatable:
 * what a load that was interrupted has already brought in is recognised and left as it is.
 */
public interface DemoProvince {
    void load(Endpoints endpoints) throws IOException, InterruptedException;
}
