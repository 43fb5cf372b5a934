// The command's tests will are here.
