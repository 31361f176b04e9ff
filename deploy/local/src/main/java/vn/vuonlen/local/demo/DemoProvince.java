package vn.vuonlen.local.demo;

import java.io.IOException;

/**
 * A province of synthetic people that is loaded through the public APIs, as the data of any province is. Loading is
 * repeatable: what an interrupted load has already stored is recognised and left as it is.
 */
public interface DemoProvince {
    void load(Endpoints endpoints) throws IOException, InterruptedException;
}
