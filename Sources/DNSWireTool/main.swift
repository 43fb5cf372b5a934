print("dnswire")
