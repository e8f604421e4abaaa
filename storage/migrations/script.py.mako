<%
    steps = "\n".join(line for line in upgrades.splitlines() if "Alembic" not in line) if upgrades else "pass"
%>\
"""${message}"""

import sqlalchemy as sa
from alembic import op
% if imports:
${imports}
% endif

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
${steps if upgrades else "    pass"}
