// The command's tests will stand here.
