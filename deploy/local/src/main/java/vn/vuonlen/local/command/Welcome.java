package vn.vuonlen.local.command;

import java.io.IOException;
import java.util.List;
import vn.vuonlen.infrastructure.DemoMachine;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.Ports;
import vn.vuonlen.local.signin.DemoMachines;
import vn.vuonlen.local.signin.DemoUsers;

/** The addresses of a province, and the demo users and machines that can sign in. */
final class Welcome {
    private static final List<List<String>> SIGN_INS = List.of(
            List.of("province-officer", "11", "opens, closes and decides reviews; sets targets"),
            List.of("commune-officer", "03127", "the commune's steps of a review, its figures"),
            List.of("auditor", "11", "reads everything, changes nothing"),
            List.of("operator", "11", "imports data"),
            List.of("funding-maker", "11", "enters budget lines, proposes allocations"),
            List.of("funding-checker", "11", "approves what another proposed"));

    private Welcome() {}

    static String text(Ports ports, DemoUsers users) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        text.append("""
                Addresses
                  Tỉnh nhìn nhanh · the province at a glance  http://localhost:%3$d/
                  Trang cán bộ · sign in as an officer        http://localhost:%3$d/office/
                  household-service  http://localhost:%1$d/q/openapi
                  funding-service    http://localhost:%2$d/q/openapi
                  reporting-service  http://localhost:%3$d/q/openapi
                  Keycloak           http://localhost:%4$d/

                Demo sign-ins, all with the password %5$s (for this machine only)
                """.formatted(
                        ports.of(Part.HOUSEHOLD),
                        ports.of(Part.FUNDING),
                        ports.of(Part.REPORTING),
                        ports.of(Part.KEYCLOAK),
                        DemoUsers.PASSWORD));
        for (List<String> user : SIGN_INS) {
            users.token(user.get(0), user.get(1));
            text.append("  %-24s %s%n".formatted(DemoUsers.name(user.get(0), user.get(1)), user.get(2)));
        }
        text.append("  anybody else: ./vuonlen token ROLE AREA\n\n");
        text.append("Demo machines, by client credentials (their secrets are public, for this machine only)\n");
        for (DemoMachine machine : DemoMachines.all()) {
            text.append("  %-24s secret %s%n  %-24s %s: %s%n"
                    .formatted(
                            machine.client(),
                            machine.secret(),
                            "",
                            machine.does(),
                            String.join(" ", machine.scopes())));
        }
        return text.append("  a token: ./vuonlen token CLIENT\n").toString();
    }
}
