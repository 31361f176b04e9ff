package vn.vuonlen.local.demo.loading;

import java.io.IOException;
import vn.vuonlen.local.demo.TokenSource;

/**
 * The user of a request. Two different people record the meetings and the conclusions of the communes, two close and decide a
 * review, and two propose and approve an allocation.
 */
record LoadingUser(String role, boolean colleague) {

    static final LoadingUser IMPORTER = new LoadingUser("operator", false);
    static final LoadingUser REGISTRAR = new LoadingUser("commune-officer", false);
    static final LoadingUser CONCLUDER = new LoadingUser("commune-officer", true);
    static final LoadingUser REVIEWER = new LoadingUser("province-officer", true);
    static final LoadingUser DECIDER = new LoadingUser("province-officer", false);
    static final LoadingUser MAKER = new LoadingUser("funding-maker", false);
    static final LoadingUser CHECKER = new LoadingUser("funding-checker", false);

    private static final String PROVINCE = "11";

    String token(TokenSource tokens) throws IOException, InterruptedException {
        return colleague ? tokens.colleague(role, PROVINCE) : tokens.token(role, PROVINCE);
    }
}
