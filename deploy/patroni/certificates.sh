#!/bin/sh
# An authority of the three machines' own, and for each a certificate by which it knows the others. Writes into the present folder.
# certificates.sh ADDRESS_1 ADDRESS_2 ADDRESS_3
set -eu
umask 077
ec='ec -pkeyopt ec_paramgen_curve:P-256'
openssl req -quiet -x509 -newkey $ec -nodes -days 3650 -subj '/CN=Kazva, three machines' -keyout ca.key -out ca.pem \
  -addext 'keyUsage=critical,keyCertSign,cRLSign'
number=0
for address in "$@"; do
  number=$((number + 1))
  folder=kazva-$number
  mkdir "$folder"
  openssl req -quiet -new -newkey $ec -nodes -subj "/CN=$folder" -keyout "$folder/machine.key" -out "$folder/request.pem" \
    -addext "subjectAltName=IP:$address,IP:127.0.0.1" -addext 'extendedKeyUsage=serverAuth,clientAuth'
  openssl x509 -req -in "$folder/request.pem" -CA ca.pem -CAkey ca.key -days 3650 -copy_extensions copy -out "$folder/machine.pem" 2>&1 |
    grep -v -e '^Certificate request' -e '^subject=' || true
  rm "$folder/request.pem"
  cat "$folder/machine.pem" "$folder/machine.key" >"$folder/machine-all.pem"
  cp ca.pem "$folder/ca.pem"
done
