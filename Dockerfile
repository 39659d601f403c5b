# The image of the action. Everything in it is a wheel named with its hash in docker/requirements.txt.
ARG PYTHON_IMAGE=python:3.13-slim-trixie

FROM ${PYTHON_IMAGE} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_PYTHON=/opt/impactlint/bin/python \
    PIP_ROOT_USER_ACTION=ignore
COPY docker/requirements.txt docker/build.txt /build/
# The second environment holds what builds our own wheel; it stays behind in this stage.
RUN python -m venv --without-pip /opt/impactlint \
    && python -m venv --without-pip /opt/build \
    && pip install --only-binary :all: --require-hashes -r /build/requirements.txt \
    && pip --python /opt/build/bin/python install --only-binary :all: --require-hashes -r /build/build.txt
COPY pyproject.toml README.md LICENSE /build/impactlint/
COPY impactlint /build/impactlint/impactlint/
WORKDIR /build/impactlint
RUN /opt/build/bin/python -m hatchling build -t wheel -d /build/dist \
    && pip install --no-deps --no-index /build/dist/*.whl \
    && pip check

FROM ${PYTHON_IMAGE}
LABEL org.opencontainers.image.title="impactlint" \
      org.opencontainers.image.description="A linter for READMEs: lead with the problem and the measured result" \
      org.opencontainers.image.source="https://github.com/impactlint/impactlint" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /opt/impactlint /opt/impactlint
ENV PATH=/opt/impactlint/bin:$PATH
# -I: the working directory is a checkout that somebody else wrote, and nothing may be imported from it.
# -B: it may be read-only.
ENTRYPOINT ["/opt/impactlint/bin/python", "-I", "-B", "-X", "utf8", "-m", "impactlint.action"]
