package vn.vuonlen.local.demo.loading;

import java.io.IOException;
import vn.vuonlen.local.demo.TokenSource;

/** The user of a request. Two different people close and decide a review, and two propose and approve an allocation. */
record Actor(String role, boolean colleague) {

    static final Actor IMPORTER = new Actor("operator", false);
    static final Actor REVIEWER = new Actor("province-officer", true);
    static final Actor DECIDER = new Actor("province-officer", false);
    static final Actor MAKER = new Actor("funding-maker", false);
    static final Actor CHECKER = new Actor("funding-checker", false);

    private static final String PROVINCE = "11";

    String token(TokenSource tokens) throws IOException, InterruptedException {
        return colleague ? tokens.colleague(role, PROVINCE) : tokens.token(role, PROVINCE);
    }
}
