package vn.vuonlen.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Fired for each problem that a caller is answered. */
public record RefusedRequest(Problem problem, ContainerRequestContext request) {}
