{{- define "vuonlen.services" -}}
{{- .Files.Get "files/services.yaml" -}}
{{- end -}}

{{/* Of everything. Takes {root, service}; the part is left out where all services are meant. */}}
{{- define "vuonlen.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/part-of: vuonlen
{{- with .service }}
app.kubernetes.io/name: {{ . }}-service
{{- end }}
{{- with .component }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- end -}}

{{- define "vuonlen.labels" -}}
{{ include "vuonlen.selector" . }}
app.kubernetes.io/version: {{ .root.Values.image.tag | splitList "@" | first | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end -}}

{{/* Of what an operator makes pods for. Strimzi gives its pods the label part-of of their resource, and the policy that denies
everything must not select them. */}}
{{- define "vuonlen.labels.operated" -}}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end -}}

{{- define "vuonlen.image" -}}
{{- $registry := required "image.registry is needed: where the three images are, such as registry.example.vn/vuonlen" .root.Values.image.registry -}}
{{- $tag := required "image.tag is needed: which version runs; it is the same for the three images" .root.Values.image.tag -}}
{{ $registry }}/{{ .service }}-service:{{ $tag }}
{{- end -}}

{{- define "vuonlen.needs" -}}
{{- $_ := required "realm is needed: the address of the realm that signs the tokens, such as https://sign-in.example.vn/realms/vuonlen" .Values.realm -}}
{{- if and .Values.postgres.operator .Values.postgres.address -}}
{{- fail "postgres.address names a PostgreSQL that is there, and postgres.operator makes one: give only one of them" -}}
{{- end -}}
{{- if not .Values.postgres.operator -}}
{{- $_ := required "postgres.address is needed: host:port of a PostgreSQL 18 with the databases household, funding and reporting, or postgres.operator=true for CloudNativePG" .Values.postgres.address -}}
{{- end -}}
{{- if and .Values.postgres.operator (gt (len .Release.Name) 22) -}}
{{- fail (printf "The name of the release is %s: at most 22 characters, or the name of a restored Cluster is longer than the 50 that CloudNativePG takes" .Release.Name) -}}
{{- end -}}
{{- range $service, $recovery := .Values.recovery -}}
{{- if and $.Release.IsUpgrade $.Values.postgres.operator (not $recovery.to) -}}
{{- range (lookup "postgresql.cnpg.io/v1" "Cluster" $.Release.Namespace "").items -}}
{{- if hasPrefix (printf "%s-%s-postgres-" $.Release.Name $service) .metadata.name -}}
{{- fail (printf "recovery.%s.to is empty, but the database was restored to the Cluster %s: give the value as it was, or the service goes back to the lost one. If that is meant, delete the Cluster first" $service .metadata.name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if and $recovery.to $.Values.postgres.operator (not $.Values.postgres.objectStore) -}}
{{- fail (printf "recovery.%s.to needs postgres.objectStore: the ObjectStore with the backups of the database that is restored" $service) -}}
{{- end -}}
{{- end -}}
{{- if and .Values.kafka.operator .Values.kafka.bootstrap -}}
{{- fail "kafka.bootstrap names brokers that are there, and kafka.operator makes some: give only one of them" -}}
{{- end -}}
{{- if not .Values.kafka.operator -}}
{{- $_ := required "kafka.bootstrap is needed: host:port of the brokers, or kafka.operator=true for Strimzi" .Values.kafka.bootstrap -}}
{{- end -}}
{{- if lt (int .Values.maxReplicas) (int .Values.replicas) -}}
{{- fail (printf "maxReplicas is %d and must not be below replicas, which is %d" (int .Values.maxReplicas) (int .Values.replicas)) -}}
{{- end -}}
{{- if .Values.gateway.domain -}}
{{- $_ := required "gateway.className is needed with gateway.domain: the GatewayClass of the cluster" .Values.gateway.className -}}
{{- $_ := required "gateway.namespace is needed with gateway.domain: where the pods of the gateway run, which alone may send requests" .Values.gateway.namespace -}}
{{- $_ := required "gateway.proxies is needed with gateway.domain: the CIDRs of the gateway's pods; without them all callers without a token share the limits of one address" .Values.gateway.proxies -}}
{{- $_ := required "gateway.issuer is needed with gateway.domain: the ClusterIssuer of cert-manager that signs the certificate" .Values.gateway.issuer -}}
{{- end -}}
{{- end -}}

{{/* When a service was restored to; empty if it was not. */}}
{{- define "vuonlen.recovery" -}}
{{- (index .root.Values.recovery .service).to -}}
{{- end -}}

{{/* A restored database is a cluster of its own beside the lost one, under a name of its own for each time. */}}
{{- define "vuonlen.postgres.cluster" -}}
{{ .root.Release.Name }}-{{ .service }}-postgres
{{- with include "vuonlen.recovery" . -}}
-{{ printf "%s %s" . (index $.root.Values.recovery $.service).from | sha256sum | trunc 8 }}
{{- end -}}
{{- end -}}

{{/* Whether this is an upgrade and the database is there before it, so that a hook can migrate it. */}}
{{- define "vuonlen.postgres.there" -}}
{{- if not .root.Release.IsUpgrade -}}
{{- else if not .root.Values.postgres.operator -}}
true
{{- else if lookup "postgresql.cnpg.io/v1" "Cluster" .root.Release.Namespace (include "vuonlen.postgres.cluster" .) -}}
true
{{- end -}}
{{- end -}}

{{- define "vuonlen.postgres.address" -}}
{{- if .root.Values.postgres.operator -}}
{{ include "vuonlen.postgres.cluster" . }}-rw:5432
{{- else -}}
{{ .root.Values.postgres.address }}
{{- end -}}
{{- end -}}

{{- define "vuonlen.postgres.ca" -}}
{{- if .root.Values.postgres.operator -}}
{{ include "vuonlen.postgres.cluster" . }}-ca
{{- else -}}
{{ .root.Values.postgres.caSecret }}
{{- end -}}
{{- end -}}

{{- define "vuonlen.postgres.url" -}}
jdbc:postgresql://{{ include "vuonlen.postgres.address" . }}/{{ .service }}
{{- if include "vuonlen.postgres.ca" . -}}
?sslmode=verify-full&sslrootcert=/etc/vuonlen/postgres/ca.crt
{{- end -}}
{{- end -}}

{{- define "vuonlen.kafka.bootstrap" -}}
{{- if .Values.kafka.operator -}}
{{ .Release.Name }}-kafka-bootstrap:9093
{{- else -}}
{{ .Values.kafka.bootstrap }}
{{- end -}}
{{- end -}}

{{- define "vuonlen.kafka.ca" -}}
{{- if .Values.kafka.operator -}}
{{ .Release.Name }}-cluster-ca-cert
{{- else -}}
{{ .Values.kafka.caSecret }}
{{- end -}}
{{- end -}}

{{- define "vuonlen.url.port" -}}
{{- $url := urlParse . -}}
{{- $port := splitList ":" $url.host | rest | last -}}
{{- if $port -}}
{{ $port }}
{{- else if eq $url.scheme "https" -}}
443
{{- else -}}
80
{{- end -}}
{{- end -}}

{{/* Where a database lies, as a rule of a NetworkPolicy. */}}
{{- define "vuonlen.postgres.egress" -}}
{{- if .root.Values.postgres.operator -}}
- to:
    - podSelector:
        matchLabels:
          cnpg.io/cluster: {{ include "vuonlen.postgres.cluster" . }}
  ports:
    - {port: 5432, protocol: TCP}
{{- else -}}
- ports:
    - {port: {{ splitList ":" .root.Values.postgres.address | last }}, protocol: TCP}
{{- end -}}
{{- end -}}

{{- define "vuonlen.pod.security" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "vuonlen.container.security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
privileged: false
capabilities:
  drop: [ALL]
{{- end -}}

{{- define "vuonlen.dns.egress" -}}
- to:
    - namespaceSelector: {}
      podSelector:
        matchLabels:
          k8s-app: kube-dns
  ports:
    - {port: 53, protocol: UDP}
    - {port: 53, protocol: TCP}
{{- end -}}
