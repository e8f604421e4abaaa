"""indexes that select"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


# The workspace, which all rows share, last.
TURNED = {"outbox_message": "key", "person": "user_id", "seen_event": "event_id", "sign_up": "user_id", "topic": "key"}


def upgrade() -> None:
    for table, column in TURNED.items():
        turn = turn_in_sqlite if op.get_context().dialect.name == "sqlite" else turn_in_postgresql
        turn(table, column)
    if op.get_context().dialect.name == "postgresql":
        # Letter by letter, as SQLite compares anyway: a key is looked for by its beginning.
        op.alter_column("outbox_message", "key", existing_type=sa.String(), type_=sa.String(collation="C"))
    with op.batch_alter_table("agreement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agreement_tandem_id"))
        batch_op.drop_index(batch_op.f("ix_agreement_team_id"))

    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_application_enrolment_id"))
        batch_op.drop_index(batch_op.f("ix_application_team_id"))
        batch_op.create_index(
            "ix_application_decided",
            ["decided_at"],
            unique=False,
            sqlite_where=sa.text("decided_at IS NOT NULL"),
            postgresql_where=sa.text("decided_at IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_application_decided_by"), ["decided_by"], unique=False)

    with op.batch_alter_table("application_decision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_application_decision_team_id"))
        batch_op.create_index(batch_op.f("ix_application_decision_decided_by"), ["decided_by"], unique=False)

    with op.batch_alter_table("appointment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_appointment_team_id"))
        batch_op.drop_index(batch_op.f("ix_appointment_team_id_user_id"))
        batch_op.create_index(batch_op.f("ix_appointment_user_id"), ["user_id"], unique=False)

    with op.batch_alter_table("briefing", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_briefing_enrolment_id"))
        batch_op.drop_index(batch_op.f("ix_briefing_team_id"))

    with op.batch_alter_table("checkin", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_check_in_team_id_due_at"))
        batch_op.drop_index(batch_op.f("ix_checkin_cohort_id"))
        batch_op.drop_index(batch_op.f("ix_checkin_person_id"))
        batch_op.drop_index(batch_op.f("ix_checkin_tandem_id"))
        batch_op.drop_index(batch_op.f("ix_checkin_team_id"))
        batch_op.create_index("ix_checkin_cohort_id_asked_at", ["cohort_id", "asked_at"], unique=False)
        batch_op.create_index(
            "ix_checkin_due",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("asked_at IS NULL AND dropped_at IS NULL"),
            postgresql_where=sa.text("asked_at IS NULL AND dropped_at IS NULL"),
        )
        batch_op.create_index("ix_checkin_person_id_asked_at", ["person_id", "asked_at"], unique=False)

    with op.batch_alter_table("closing_count", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_closing_count_team_id"))

    with op.batch_alter_table("closing_pool", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_closing_pool_cohort_id"))
        batch_op.drop_index(batch_op.f("ix_closing_pool_team_id"))

    with op.batch_alter_table("cohort", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cohort_team_id"))

    with op.batch_alter_table("cohort_topic", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cohort_topic_cohort_id"))
        batch_op.drop_index(batch_op.f("ix_cohort_topic_team_id"))

    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_conversation_team_id"))

    with op.batch_alter_table("date_nudge", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_date_nudge_due_at"))
        batch_op.drop_index(batch_op.f("ix_date_nudge_tandem_id"))
        batch_op.drop_index(batch_op.f("ix_date_nudge_team_id"))
        batch_op.create_index(
            "ix_date_nudge_due",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )

    with op.batch_alter_table("draft", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_draft_team_id"))

    with op.batch_alter_table("enrolment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_enrolment_person_id"))
        batch_op.drop_index(batch_op.f("ix_enrolment_team_id"))
        batch_op.create_index(
            "ix_enrolment_hope",
            ["cohort_id"],
            unique=False,
            sqlite_where=sa.text("hope_sealed IS NOT NULL"),
            postgresql_where=sa.text("hope_sealed IS NOT NULL"),
        )

    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_event_cohort_id"))
        batch_op.drop_index(batch_op.f("ix_event_team_id"))
        batch_op.create_index(batch_op.f("ix_event_starts_at"), ["starts_at"], unique=False)

    with op.batch_alter_table("figure", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_figure_team_id"))

    with op.batch_alter_table("forbidden_pair", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_forbidden_pair_learner_id"))
        batch_op.drop_index(batch_op.f("ix_forbidden_pair_team_id"))

    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invitation_event_id"))
        batch_op.drop_index(batch_op.f("ix_invitation_team_id"))

    with op.batch_alter_table("learned_note", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_learned_note_team_id"))

    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_ask_at"))
        batch_op.drop_index(batch_op.f("ix_meeting_team_id"))
        batch_op.create_index(
            "ix_meeting_due",
            ["ask_at"],
            unique=False,
            sqlite_where=sa.text("asked_at IS NULL AND held_at IS NULL AND cancelled_at IS NULL"),
            postgresql_where=sa.text("asked_at IS NULL AND held_at IS NULL AND cancelled_at IS NULL"),
        )

    with op.batch_alter_table("milestone", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_milestone_cohort_id"))
        batch_op.drop_index(batch_op.f("ix_milestone_team_id"))
        batch_op.drop_index(batch_op.f("ix_milestone_team_id_due_at"))
        batch_op.create_index(
            "ix_milestone_due",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )

    with op.batch_alter_table("mixed_rating", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mixed_rating_team_id"))

    with op.batch_alter_table("offer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_offer_enrolment_id"))
        batch_op.drop_index(batch_op.f("ix_offer_team_id"))
        batch_op.create_index(
            "ix_offer_level",
            ["enrolment_id"],
            unique=False,
            sqlite_where=sa.text("level_sealed IS NOT NULL"),
            postgresql_where=sa.text("level_sealed IS NOT NULL"),
        )

    with op.batch_alter_table("outbox_message", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outbox_message_team_id"))
        batch_op.drop_index(batch_op.f("ix_outbox_message_lane"))
        batch_op.create_index(
            "ix_outbox_message_lane",
            ["lane", "due_at", "arrival"],
            unique=False,
            sqlite_where=sa.text("state IN ('waiting')"),
            postgresql_where=sa.text("state IN ('waiting')"),
        )
        batch_op.drop_index(batch_op.f("ix_outbox_message_queue"))
        batch_op.create_index(
            "ix_outbox_message_queue",
            ["unasked", "due_at", "arrival"],
            unique=False,
            sqlite_where=sa.text("state IN ('waiting')"),
            postgresql_where=sa.text("state IN ('waiting')"),
        )
        batch_op.create_index(
            "ix_outbox_message_full",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('sent', 'refused', 'expired') AND length(payload_sealed) > 0"),
            postgresql_where=sa.text("state IN ('sent', 'refused', 'expired') AND length(payload_sealed) > 0"),
        )
        batch_op.create_index(
            "ix_outbox_message_of_nobody",
            ["user_id"],
            unique=False,
            sqlite_where=sa.text("person_id IS NULL AND user_id IS NOT NULL"),
            postgresql_where=sa.text("person_id IS NULL AND user_id IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_outbox_message_open",
            ["person_id"],
            unique=False,
            sqlite_where=sa.text("state IN ('waiting', 'sending', 'uncertain')"),
            postgresql_where=sa.text("state IN ('waiting', 'sending', 'uncertain')"),
        )
        batch_op.create_index(
            "ix_outbox_message_redraw",
            ["updates_ts"],
            unique=False,
            sqlite_where=sa.text("updates_ts IS NOT NULL"),
            postgresql_where=sa.text("updates_ts IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_outbox_message_settled",
            ["kind", "due_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('sent', 'refused', 'expired')"),
            postgresql_where=sa.text("state IN ('sent', 'refused', 'expired')"),
        )
        batch_op.create_index(
            "ix_outbox_message_under_way",
            ["lane"],
            unique=False,
            sqlite_where=sa.text("state IN ('sending', 'uncertain')"),
            postgresql_where=sa.text("state IN ('sending', 'uncertain')"),
        )

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_person_team_id"))
        batch_op.create_index(
            "ix_person_interested",
            ["interested_at"],
            unique=False,
            sqlite_where=sa.text("interested_at IS NOT NULL"),
            postgresql_where=sa.text("interested_at IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_person_paused",
            ["zone"],
            unique=False,
            sqlite_where=sa.text("paused_until IS NOT NULL"),
            postgresql_where=sa.text("paused_until IS NOT NULL"),
        )

    with op.batch_alter_table("proposal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_proposal_team_id"))
        batch_op.create_index(
            "ix_proposal_lapses",
            ["expires_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('learner-asked', 'buddy-asked')"),
            postgresql_where=sa.text("state IN ('learner-asked', 'buddy-asked')"),
        )
        batch_op.create_index(
            "ix_proposal_settled",
            ["settled_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('learner-asked', 'buddy-asked')"),
            postgresql_where=sa.text("state IN ('learner-asked', 'buddy-asked')"),
        )
        batch_op.create_index(
            "ix_proposal_stand_in",
            ["stands_in_for_id"],
            unique=False,
            sqlite_where=sa.text("stands_in_for_id IS NOT NULL"),
            postgresql_where=sa.text("stands_in_for_id IS NOT NULL"),
        )

    with op.batch_alter_table("raised_hand", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_raised_hand_team_id"))

    with op.batch_alter_table("rating_pool", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_rating_pool_cohort_id"))
        batch_op.drop_index(batch_op.f("ix_rating_pool_team_id"))

    with op.batch_alter_table("reply", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reply_team_id"))

    with op.batch_alter_table("seen_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_seen_event_team_id"))
        batch_op.create_index(batch_op.f("ix_seen_event_seen_at"), ["seen_at"], unique=False)

    with op.batch_alter_table("sign_up", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_up_team_id"))
        batch_op.create_index(batch_op.f("ix_sign_up_saved_at"), ["saved_at"], unique=False)

    with op.batch_alter_table("tandem", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_tandem_team_id"))
        batch_op.create_index(
            "ix_tandem_stand_in_over",
            ["stands_in_until"],
            unique=False,
            sqlite_where=sa.text("state IN ('tandem') AND stands_in_until IS NOT NULL"),
            postgresql_where=sa.text("state IN ('tandem') AND stands_in_until IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_tandem_to_forget",
            ["ended_at"],
            unique=False,
            sqlite_where=sa.text("ended_at IS NOT NULL AND gaps_erased_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NOT NULL AND gaps_erased_at IS NULL"),
        )
        batch_op.create_index(
            "ix_tandem_weeks_over",
            ["weeks_until"],
            unique=False,
            sqlite_where=sa.text("state IN ('tandem') AND weeks_until IS NOT NULL"),
            postgresql_where=sa.text("state IN ('tandem') AND weeks_until IS NOT NULL"),
        )

    with op.batch_alter_table("topic", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_topic_team_id"))

    with op.batch_alter_table("waiting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_waiting_team_id"))

    with op.batch_alter_table("want", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_want_enrolment_id"))
        batch_op.drop_index(batch_op.f("ix_want_team_id"))
        batch_op.create_index(
            "ix_want_level",
            ["enrolment_id"],
            unique=False,
            sqlite_where=sa.text("level_sealed IS NOT NULL"),
            postgresql_where=sa.text("level_sealed IS NOT NULL"),
        )

    with op.batch_alter_table("workspace", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_workspace_team_id"))


def turn_in_postgresql(table: str, column: str) -> None:
    op.drop_constraint(f"uq_{table}_team_id_{column}", table, type_="unique")
    op.create_unique_constraint(f"uq_{table}_{column}_team_id", table, [column, "team_id"])


def turn_in_sqlite(table: str, column: str) -> None:
    """By hand: a batch would write the constraints of the new table in an order that is another each time."""
    connection = op.get_bind()
    made = "SELECT sql FROM sqlite_master WHERE tbl_name = :table AND type = :type AND sql IS NOT NULL ORDER BY name"
    [words] = connection.scalars(sa.text(made), {"table": table, "type": "table"})
    indexes = connection.scalars(sa.text(made), {"table": table, "type": "index"}).all()
    name = connection.dialect.identifier_preparer.quote(column)
    turned = words.replace(
        f"uq_{table}_team_id_{column} UNIQUE (team_id, {name})", f"uq_{table}_{column}_team_id UNIQUE ({name}, team_id)"
    ).replace(f"CREATE TABLE {table} ", f"CREATE TABLE turned_{table} ", 1)
    for statement in (
        turned,
        f"INSERT INTO turned_{table} SELECT * FROM {table}",
        f"DROP TABLE {table}",
        f"ALTER TABLE turned_{table} RENAME TO {table}",
        *indexes,
    ):
        connection.exec_driver_sql(statement)
