"""What happens when somebody acts or the time has come."""
